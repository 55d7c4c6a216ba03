import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  formatDue,
  formatDuration,
  formatMoment,
  formatUtc,
  fromLocalTime,
  toLocalTime,
} from '../../../domain/shared/html/index.ts';

const BERLIN = 'Europe/Berlin';

describe('moments in words', () => {
  it.each([
    ['2026-11-21T13:05:00.000Z', BERLIN, 'Sat 21 Nov 2026, 14:05 CET'],
    ['2026-07-01T13:05:00.000Z', BERLIN, 'Wed 1 Jul 2026, 15:05 CEST'],
    ['2026-11-21T23:30:00.000Z', 'Europe/Helsinki', 'Sun 22 Nov 2026, 01:30 EET'],
    ['2026-11-21T00:00:00.000Z', 'UTC', 'Sat 21 Nov 2026, 00:00 UTC'],
  ])('%s in %s is %s', (iso, zone, words) => {
    expect(formatMoment(iso, zone)).toBe(words);
  });

  it('leaves the date out on the same day of the reader', () => {
    expect(formatDue('2026-11-21T13:05:00Z', '2026-11-21T12:00:00Z', BERLIN)).toBe('14:05 CET');
    expect(formatDue('2026-11-21T23:05:00Z', '2026-11-21T22:50:00Z', BERLIN)).toBe('Sun 22 Nov 2026, 00:05 CET');
  });

  it('speaks German to who reads German', () => {
    expect(formatMoment('2026-11-21T13:05:00.000Z', BERLIN, 'de')).toBe('Sa. 21. Nov. 2026, 14:05 MEZ');
    expect(formatDue('2026-11-21T13:05:00Z', '2026-11-21T12:00:00Z', BERLIN, 'de')).toBe('14:05 MEZ');
    expect([60_000, 3 * 3_600_000 + 5 * 60_000, 72 * 3_600_000].map((ms) => formatDuration(ms, 'de'))).toEqual([
      '1 Minute',
      '3 Stunden 5 Minuten',
      '3 Tage',
    ]);
  });

  it('writes reports in UTC', () => {
    expect(formatUtc('2026-11-21T13:05:09.123Z')).toBe('2026-11-21 13:05:09 UTC');
  });

  it.each([
    [-5, 'less than a minute'],
    [59_999, 'less than a minute'],
    [60_000, '1 minute'],
    [29 * 60_000 + 59_000, '29 minutes'],
    [3_600_000, '1 hour'],
    [3 * 3_600_000 + 5 * 60_000, '3 hours 5 minutes'],
    [47 * 3_600_000 + 59 * 60_000, '47 hours 59 minutes'],
    [48 * 3_600_000, '2 days'],
  ])('%d ms is %s', (ms, words) => {
    expect(formatDuration(ms)).toBe(words);
  });
});

describe('moments as typed', () => {
  it.each([
    ['2026-11-21T14:05', '2026-11-21T13:05:00.000Z'],
    ['2026-07-01T15:05', '2026-07-01T13:05:00.000Z'],
    ['2026-07-01T15:05:30', '2026-07-01T13:05:00.000Z'],
    // Clocks go back at 03:00 CEST: 02:30 comes twice, the first is meant.
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    // Clocks go forward at 02:00 CET: 02:30 never comes.
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-02-31T10:00', undefined],
    ['2026-11-21 14:05', undefined],
    ['', undefined],
    ['tomorrow', undefined],
  ])('%s in Berlin is %s', (text, iso) => {
    expect(fromLocalTime(text, BERLIN)).toBe(iso);
  });

  it('come back as they were shown, outside the doubled hour', () => {
    const minutes = fc.integer({ min: 0, max: 30_000_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(BERLIN, 'UTC', 'Asia/Kolkata', 'America/New_York'), (minute, zone) => {
        const shown = toLocalTime(new Date(minute * 60_000).toISOString(), zone);
        expect(toLocalTime(fromLocalTime(shown, zone) ?? '', zone)).toBe(shown);
      }),
      { numRuns: 200 },
    );
  });
});
