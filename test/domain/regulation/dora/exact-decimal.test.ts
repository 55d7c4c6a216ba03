import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aroundShare, exactSum, isMoreThanShare } from '../../../../domain/regulation/dora/exact-decimal.ts';

test.each<[number, number, number, boolean]>([
  [0, 10, 0, false],
  [1, 10, 0, true],
  [10, 10, 100, false],
  [11, 10, 100, true],
  [0.3, 10, 3, false],
  [0.30000000000000004, 10, 3, true],
  [16.1, 10, 161, false],
  [4.35, 10, 43.5, false],
  [12345678.91, 10, 123456789.1, false],
  [12345678.92, 10, 123456789.1, true],
  [0.1, 30, 0.3, true],
  [0.09, 30, 0.3, false],
  [1e-7, 10, 1e-6, false],
  [1.1e-7, 10, 1e-6, true],
  [1e307, 10, 1e308, false],
  [1.1e307, 10, 1e308, true],
  [9007199254740990, 10, 90071992547409900, false],
])('%d is more than %d %% of %d: %s', (part, percent, whole, expected) => {
  expect(isMoreThanShare(part, percent, whole)).toBe(expected);
});

test('amounts in cents compare as whole numbers do', () => {
  const cents = fc.nat(1_000_000_000_000);
  const nearby = fc.integer({ min: -2, max: 2 });
  fc.assert(
    fc.property(cents, nearby, fc.constantFrom(10, 30), (whole, off, percent) => {
      const part = Math.max(0, Math.floor((whole * percent) / 100) + off);
      const expected = 100n * BigInt(part) > BigInt(percent) * BigInt(whole);
      expect(isMoreThanShare(part / 100, percent, whole / 100)).toBe(expected);
    }),
  );
});

test.each<[number, number, number, { within: number; above: number }]>([
  [10, 15_000, 1, { within: 1_500, above: 1_501 }],
  [10, 15_009, 1, { within: 1_500, above: 1_501 }],
  [30, 40, 1, { within: 12, above: 13 }],
  [10, 0, 1, { within: 0, above: 1 }],
  [10, 333.33, 100, { within: 33.33, above: 33.34 }],
  [10, 20_000_000, 100, { within: 2_000_000, above: 2_000_000.01 }],
])('around %d %% of %d in steps of 1/%d', (percent, whole, perUnit, expected) => {
  expect(aroundShare(percent, whole, perUnit)).toEqual(expected);
});

test.each<[number[], number]>([
  [[], 0],
  [[0.1, 0.2], 0.3],
  [[60_000.1, 39_999.9], 100_000],
  [[0.7, 0.1, 1.2], 2],
  [[1e21, 1], 1e21],
  [[1e-7, 2e-7], 3e-7],
])('the sum of %j is %d', (values, sum) => {
  expect(exactSum(values)).toBe(sum);
});
