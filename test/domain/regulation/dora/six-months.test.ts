import { expect, test } from '@jest/globals';
import { sixMonthsAfter } from '../../../../domain/regulation/dora/six-months.ts';

test.each([
  ['2026-01-15T10:30:00.000Z', '2026-07-15T10:30:00.000Z'],
  ['2025-08-31T23:59:59.999Z', '2026-02-28T23:59:59.999Z'],
  ['2023-08-30T00:00:00.000Z', '2024-02-29T00:00:00.000Z'],
  ['2026-12-31T00:00:00.000Z', '2027-06-30T00:00:00.000Z'],
  ['2026-10-05T00:00:00.000Z', '2027-04-05T00:00:00.000Z'],
])('six months after %s is %s', (from, to) => {
  expect(new Date(sixMonthsAfter(Date.parse(from))).toISOString()).toBe(to);
});
