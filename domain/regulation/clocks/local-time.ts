import { Temporal } from 'temporal-polyfill';

/** A day of a calendar on the wall, without a time. */
export type LocalDay = Temporal.PlainDate;

const IANA_NAME = /^[A-Za-z][A-Za-z0-9_+/-]*$/;

/** Whether a text names an IANA time zone, `Europe/Berlin`. An offset is none: it does not know of summer time. */
export const isTimeZone = (text: string): boolean => {
  if (!IANA_NAME.test(text)) return false;
  try {
    new Temporal.ZonedDateTime(0n, text);
    return true;
  } catch {
    return false;
  }
};

const localTimeOf = (moment: string, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);

const momentOf = (local: Temporal.ZonedDateTime): string => new Date(local.epochMilliseconds).toISOString();

/** The day it is in the zone at a UTC moment. */
export const localDayOf = (moment: string, timeZone: string): LocalDay => localTimeOf(moment, timeZone).toPlainDate();

/** Noon of a local day as a UTC moment. */
export const noonOf = (day: LocalDay, timeZone: string): string =>
  momentOf(day.toZonedDateTime({ timeZone, plainTime: '12:00' }));

/**
 * The same local time some months later, on the month's last day where it has no such day. Of an hour that the clocks
 * repeat the earlier one: the safe side of a limit.
 */
export const monthsAfter = (moment: string, months: number, timeZone: string): string =>
  momentOf(localTimeOf(moment, timeZone).add({ months }));

/** The last moment of the local day a moment falls on. */
export const endOfDay = (moment: string, timeZone: string): string =>
  momentOf(localDayOf(moment, timeZone).add({ days: 1 }).toZonedDateTime(timeZone));
