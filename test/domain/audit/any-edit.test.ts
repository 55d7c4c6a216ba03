import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { verifyExport } from '../../../domain/audit/index.ts';
import { KEY, sampleExport } from './sample-export.ts';

const TEXT = JSON.stringify(sampleExport());
const trust = { kind: 'pinned', publicKey: KEY.publicKey } as const;

/** The file after an edit of its text, or undefined where no JSON is left. */
const read = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const isSameFile = (file: unknown): boolean => JSON.stringify(file) === TEXT;

test('any character of an export replaced by any other breaks its verification', () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
      const file = read(TEXT.slice(0, at) + character + TEXT.slice(at + 1));
      // A signature's base64 has spare bits, and PEM spare line ends: another spelling of the same bytes is no other file.
      fc.pre(!isSameFile(file) && !isOtherSpelling(file));
      expect(verifyExport(file, trust).ok).toBe(false);
    }),
    { numRuns: 400 },
  );
});

const bytesOf = (file: unknown): string =>
  JSON.stringify(file, (key, value: unknown) =>
    typeof value === 'string' && (key === 'signature' || key === 'publicKey')
      ? Buffer.from(value.replaceAll(/-----.*?-----|\s/g, ''), 'base64').toString('hex')
      : value,
  );
const isOtherSpelling = (file: unknown): boolean => file !== undefined && bytesOf(file) === bytesOf(JSON.parse(TEXT));

test('any event taken out of any journal breaks its verification, naming that event or the one it hid behind', () => {
  const file = sampleExport();
  const places = file.journals.flatMap(({ events }, journal) => events.map((_, event) => ({ journal, event })));
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.boolean(), ({ journal, event }, correctsCount) => {
      const edited = structuredClone(file);
      const victim = edited.journals[journal]!;
      victim.events.splice(event, 1);
      if (correctsCount) victim.count -= 1;
      const found = verifyExport(edited, trust);
      expect(found).toMatchObject({ ok: false, firstBad: { seq: event + 1 } });
    }),
  );
});

test("two events of a journal in each other's place break its verification", () => {
  const file = sampleExport();
  const last = file.journals[0]!.events.length - 1;
  fc.assert(
    fc.property(fc.nat(last), fc.nat(last), (one, other) => {
      fc.pre(one !== other);
      const edited = structuredClone(file);
      const { events } = edited.journals[0]!;
      [events[one], events[other]] = [events[other]!, events[one]!];
      expect(verifyExport(edited, trust)).toMatchObject({ ok: false, firstBad: { seq: Math.min(one, other) + 1 } });
    }),
  );
});
