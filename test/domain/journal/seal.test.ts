import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { commitTo, personal, sealData, sha256 } from '../../../domain/shared/journal/index.ts';

const salts = () => {
  let count = 0;
  return (): string => String((count += 1)).padStart(32, '0');
};

describe('sealing', () => {
  it('replaces every personal text by reference and commitment, however deep', () => {
    const { data, sealed } = sealData(
      { who: personal('Ana'), list: [{ ip: personal('192.0.2.7') }, 'plain text'], count: 3, none: null },
      7,
      salts(),
    );
    expect(sealed.map(({ ref, text }) => [ref, text])).toEqual([
      ['7.1', 'Ana'],
      ['7.2', '192.0.2.7'],
    ]);
    expect(data).toEqual({
      who: { ref: '7.1', commitment: sha256(`${'1'.padStart(32, '0')}:Ana`) },
      list: [{ ip: { ref: '7.2', commitment: sha256(`${'2'.padStart(32, '0')}:192.0.2.7`) } }, 'plain text'],
      count: 3,
      none: null,
    });
  });
  it('leaves out what is undefined, as canonical JSON must', () => {
    expect(sealData({ a: undefined, b: { c: undefined } }, 1, salts()).data).toEqual({ b: {} });
  });
  it('leaves what is sealed already as it is', () => {
    const reference = { ref: '1.1', commitment: 'a'.repeat(64) };
    expect(sealData({ reason: reference }, 2, salts())).toEqual({ data: { reason: reference }, sealed: [] });
  });
  test('the same text twice commits to two different values: nobody sees that they are alike', () => {
    const { data } = sealData({ a: personal('x'), b: personal('x') }, 1, salts());
    expect(data['a']).not.toEqual(data['b']);
  });
  test('no personal text is ever left in the data', () => {
    const text = fc.string({ minLength: 6 }).map((inner) => `<<${inner}>>`);
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.integer(),
        text.map(personal),
        fc.array(tie('json')),
        fc.dictionary(fc.string(), tie('json')),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (data) => {
        const { data: kept, sealed } = sealData(data, 1, salts());
        const written = JSON.stringify(kept);
        for (const item of sealed) expect(written).not.toContain(JSON.stringify(item.text).slice(1, -1));
        for (const item of sealed) expect(written).toContain(commitTo(item.salt, item.text));
        expect(new Set(sealed.map(({ ref }) => ref)).size).toBe(sealed.length);
      }),
    );
  });
});
