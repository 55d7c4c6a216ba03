import { expect, test } from '@jest/globals';
import { isTimeZone, localDayOf, monthsAfter, noonOf } from '../../../../domain/regulation/clocks/local-time.ts';

test.each<[string, string, number, string, string]>([
  [
    'the wall clock stays when clocks go forward',
    '2026-03-10T08:00:00Z',
    1,
    'Europe/Berlin',
    '2026-04-10T07:00:00.000Z',
  ],
  ['and when they go back', '2026-10-10T07:00:00Z', 1, 'Europe/Berlin', '2026-11-10T08:00:00.000Z'],
  [
    'an hour that is skipped: 02:30 becomes 03:30',
    '2027-02-28T01:30:00Z',
    1,
    'Europe/Berlin',
    '2027-03-28T01:30:00.000Z',
  ],
  ['an hour that comes twice: the first', '2026-09-25T00:30:00Z', 1, 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  [
    'the zone decides which day of the month it is',
    '2026-01-31T23:30:00Z',
    1,
    'Europe/Berlin',
    '2026-02-28T23:30:00.000Z',
  ],
  ['and here it is still January', '2026-01-31T23:30:00Z', 1, 'Europe/Lisbon', '2026-02-28T23:30:00.000Z'],
  ['over a year', '2026-12-31T12:00:00Z', 2, 'Europe/Helsinki', '2027-02-28T12:00:00.000Z'],
])('%s', (...[, from, months, zone, expected]) => {
  expect(monthsAfter(from, months, zone)).toBe(expected);
});

test.each([
  ['Europe/Lisbon', '2026-11-20'],
  ['Europe/Berlin', '2026-11-21'],
])('in %s it is %s', (zone, day) => {
  expect(localDayOf('2026-11-20T23:30:00Z', zone).toString()).toBe(day);
});

test.each([
  ['2026-03-28T12:00:00Z', '2026-03-28T11:00:00.000Z'],
  ['2026-03-29T12:00:00Z', '2026-03-29T10:00:00.000Z'],
  ['2026-10-25T12:00:00Z', '2026-10-25T11:00:00.000Z'],
])('noon of the day of %s in Berlin', (moment, noon) => {
  expect(noonOf(localDayOf(moment, 'Europe/Berlin'), 'Europe/Berlin')).toBe(noon);
});

test.each([
  ['Europe/Berlin', true],
  ['Atlantic/Azores', true],
  ['UTC', true],
  ['Europe/Bonn', false],
  ['+01:00', false],
  ['', false],
  ['2026-01-01T00:00[Europe/Berlin]', false],
])('%s is a zone: %s', (text, expected) => {
  expect(isTimeZone(text)).toBe(expected);
});
