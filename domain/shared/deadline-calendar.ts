import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { after, MINUTE } from './time.ts';

/** A moment for a reader's calendar, UTC ISO 8601. No link: calendars are shared, a link is personal. */
export type CalendarEntry = { uid: string; summary: string; dueAt: string; remindMinutes: number };

/**
 * One deadline as iCalendar (RFC 5545). The same UID moves the entry instead of adding another; it is published, not an
 * invitation, so that nobody is asked to accept a deadline.
 */
export const deadlineCalendar = ({ uid, summary, dueAt, remindMinutes }: CalendarEntry, now: string): string => {
  const calendar = ical({ method: ICalCalendarMethod.PUBLISH });
  calendar.prodId('//Holdfast//Deadlines//EN');
  const event = calendar.createEvent({
    id: `${uid}@holdfast`,
    summary,
    stamp: new Date(now),
    start: new Date(dueAt),
  });
  const trigger = new Date(after(dueAt, -remindMinutes * MINUTE));
  event.createAlarm({ type: ICalAlarmType.display, trigger });
  return calendar.toString();
};
