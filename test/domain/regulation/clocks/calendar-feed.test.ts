import { describe, expect, it } from '@jest/globals';
import { calendarFeed } from '../../../../domain/regulation/clocks/calendar-feed.ts';

const CLOCK = {
  obligationId: 'INC-2026-0042.bank.dora-initial.1',
  title: 'DORA initial notification',
  entityName: 'Example Bank, plc; branch',
  startedAt: '2026-11-20T10:00:00.000Z',
  due: '2026-11-20T14:00:00.000Z',
};
const NOW = '2026-11-20T10:05:00.000Z';
const linesOf = (feed: string): string[] => feed.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar of open clocks', () => {
  it('has an event per duty, with an alarm at three quarters of its time', () => {
    expect(linesOf(calendarFeed([CLOCK], NOW))).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Holdfast//Deadlines//EN',
        'BEGIN:VEVENT',
        'UID:INC-2026-0042.bank.dora-initial.1@holdfast',
        'DTSTAMP:20261120T100500Z',
        'DTSTART:20261120T140000Z',
        'SUMMARY:DORA initial notification: Example Bank\\, plc\\; branch',
        'BEGIN:VALARM',
        'TRIGGER;VALUE=DATE-TIME:20261120T130000Z',
      ]),
    );
  });
  it('has no end: RFC 5545 wants one later than the start', () => {
    expect(calendarFeed([CLOCK], NOW)).not.toContain('DTEND');
  });
  it('keeps the UID when the due moment moves', () => {
    const uid = (feed: string): string | undefined => linesOf(feed).find((line) => line.startsWith('UID:'));
    expect(uid(calendarFeed([{ ...CLOCK, due: '2026-11-23T11:00:00.000Z' }], NOW))).toBe(
      uid(calendarFeed([CLOCK], NOW)),
    );
  });
  it('is the same for the same clocks at the same time, and folds long lines', () => {
    const long = { ...CLOCK, title: 'x'.repeat(200) };
    expect(calendarFeed([long], NOW)).toBe(calendarFeed([long], NOW));
    expect(
      calendarFeed([long], NOW)
        .split('\r\n')
        .every((line) => Buffer.byteLength(line) <= 75),
    ).toBe(true);
  });
  it('is a calendar without clocks too', () => {
    expect(linesOf(calendarFeed([], NOW))).not.toContain('BEGIN:VEVENT');
  });
});
