import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { momentAt } from './warning-moments.ts';

/** A duty that waits; moments in UTC. No personal data: a feed is read by whoever holds its address. */
export type OpenClock = { obligationId: string; title: string; entityName: string; startedAt: string; due: string };

const ALARM_AT = 0.75;

/**
 * Open clocks as an iCalendar feed (RFC 5545): one event per duty at its due moment, with an alarm when three quarters of
 * its time have run. The same duty keeps its UID, so that a calendar moves it instead of adding another.
 */
export const calendarFeed = (clocks: readonly OpenClock[], now: string): string => {
  const calendar = ical({ name: 'Holdfast deadlines', method: ICalCalendarMethod.PUBLISH });
  calendar.prodId('//Holdfast//Deadlines//EN');
  for (const { obligationId, title, entityName, startedAt, due } of clocks) {
    const event = calendar.createEvent({
      id: `${obligationId}@holdfast`,
      summary: `${title}: ${entityName}`,
      stamp: new Date(now),
      start: new Date(due),
    });
    event.createAlarm({ type: ICalAlarmType.display, trigger: new Date(momentAt(ALARM_AT, startedAt, due)) });
  }
  return calendar.toString();
};
