import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, chainSeed, recordEvent, sha256 } from '../../../domain/shared/journal/index.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';

describe('canonical JSON (RFC 8785)', () => {
  test.each<[string, unknown, string]>([
    [
      'members by UTF-16 code units',
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 },
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    ],
    [
      'the numbers of section 3.2.3',
      [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
    ],
    ['minus zero as zero', [-0], '[0]'],
    ['the string escapes of section 3.2.2', '\u20ac$\u000f\nA\'B"\\\\"/', '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    ['literals', [null, true, false], '[null,true,false]'],
    ['nested members, sorted at each depth', { b: { d: 1, c: 2 }, a: [] }, '{"a":[],"b":{"c":2,"d":1}}'],
    ['nothing but nothing', {}, '{}'],
  ])('writes %s', (_name, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each<[string, unknown]>([
    ['NaN', NaN],
    ['infinity', { a: Infinity }],
    ['half a character', '\ud800'],
    ['nothing at all', undefined],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow();
  });

  it('says the same whatever the order of members, and nothing else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });
});

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, reversed(inner)] as const)
      .reverse(),
  );
};

const EVENT: JournalEvent = {
  v: 1,
  area: 'incidents',
  aggregateId: 'INC-2026-0001',
  seq: 1,
  type: 'incidents.incident-opened',
  occurredAt: '2026-01-31T23:50:00.000Z',
  recordedAt: '2026-01-31T23:50:01.000Z',
  actor: 'person:ciso-1',
  cause: {},
  data: { title: 'Ü' },
  previousHash: chainSeed('incidents', 'INC-2026-0001'),
};

describe('a recorded event', () => {
  it('is this string with this hash, for ever', () => {
    const { event, hash } = recordEvent(EVENT);
    expect(event).toBe(
      '{"actor":"person:ciso-1","aggregateId":"INC-2026-0001","area":"incidents","cause":{},"data":{"title":"Ü"},' +
        '"occurredAt":"2026-01-31T23:50:00.000Z","previousHash":"626510182805c4aaab95505460ecdbe4678e2c217a9ecd5e751d155d0569a7d1","recordedAt":"2026-01-31T23:50:01.000Z","seq":1,' +
        '"type":"incidents.incident-opened","v":1}',
    );
    expect(hash).toBe('a5f3eff620f0a9166357f797fb8a10df558117e7e61e07df28a986d52658f1ce');
  });
  it('begins its chain at the hash of its own name', () => {
    expect(chainSeed('incidents', 'INC-2026-0001')).toBe(sha256('incidents/INC-2026-0001'));
  });
});
