import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromStoredState, STORED_LIMIT_BYTES, toStoredState } from '../../../adapters/dynamodb/stored-state.ts';
import { canonicalJson } from '../../../domain/shared/journal/index.ts';

it('a state comes back as it was, small or large', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.string({ unit: 'grapheme', maxLength: 400 })),
      fc.nat(60),
      (some, times) => {
        const state = { some, lines: Array.from({ length: times * 10 }, (_, nth) => `line ${String(nth)} of a state`) };
        expect(fromStoredState(toStoredState(canonicalJson(state)))).toEqual(JSON.parse(canonicalJson(state)));
      },
    ),
  );
});

it('a small state stays readable in the table, a large one is deflated', () => {
  expect(toStoredState('{"a":1}')).toEqual({ state: { S: '{"a":1}' } });
  expect(Object.keys(toStoredState(JSON.stringify('x'.repeat(9000))))).toEqual(['deflated']);
});

it('what exceeds the limit of an item even so is refused', () => {
  const noise = Array.from({ length: 40_000 }, (_, nth) => Math.sin(nth + 1).toString(36)).join('');
  expect(() => toStoredState(JSON.stringify(noise.slice(0, STORED_LIMIT_BYTES * 3)))).toThrow(RangeError);
});

it('an item without a state holds none', () => {
  expect(fromStoredState({})).toBeNull();
});
