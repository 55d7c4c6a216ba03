import { describe, expect, it, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '../../../../domain/regulation/clocks/is-working-day.ts';
import { PUBLIC_HOLIDAYS } from '../../../../domain/regulation/clocks/public-holidays.ts';
import { holidaysByState } from '../../../../scripts/list-holidays.ts';

const works = (day: string, memberState: string): boolean => isWorkingDay(Temporal.PlainDate.from(day), memberState);

it('the table is what date-holidays says today', () => {
  expect(PUBLIC_HOLIDAYS).toEqual(holidaysByState());
});

describe('a working day', () => {
  test.each<[string, string, string, boolean]>([
    ['a Friday', '2026-11-20', 'DE', true],
    ['a Saturday', '2026-11-21', 'DE', false],
    ['a Sunday', '2026-11-22', 'DE', false],
    ['a Monday', '2026-11-23', 'DE', true],
    ['German unity', '2025-10-03', 'DE', false],
    ['the same day elsewhere', '2025-10-03', 'AT', true],
    ['a holiday of one Land (Epiphany in Bavaria)', '2026-01-06', 'DE', true],
    ['the same day where the whole state has it', '2026-01-06', 'AT', false],
    ['a day on which only banks close (Christmas Eve)', '2026-12-24', 'DE', true],
    ['the same day where it is public', '2026-12-24', 'CZ', false],
    ['Orthodox Good Friday', '2026-04-10', 'GR', false],
    ['Good Friday of the west', '2026-04-03', 'GR', true],
    ['Good Friday in Ireland, no public holiday', '2026-04-03', 'IE', true],
    ['the first Monday of February in Ireland', '2026-02-02', 'IE', false],
    ['the second day of a holiday of two days', '2026-01-02', 'RO', false],
    ['half a holiday (Iceland from 13:00)', '2026-12-24', 'IS', true],
    ['a day moved to Monday (18 November 2028 is a Saturday)', '2028-11-20', 'LV', false],
    ['a year after the table', '2036-01-01', 'DE', true],
    ['a weekend after the table', '2036-01-05', 'DE', false],
  ])('%s: %s in %s: %s', (_name, day, memberState, expected) => {
    expect(works(day, memberState)).toBe(expected);
  });
  it('knows no state outside the EEA', () => {
    expect(() => works('2026-01-01', 'CH')).toThrow(RangeError);
  });
});
