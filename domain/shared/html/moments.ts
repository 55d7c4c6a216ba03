import { HOUR, MINUTE } from '../time.ts';

type Options = Intl.DateTimeFormatOptions;

// Making a formatter costs about 50 microseconds; a report formats some hundred moments.
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (timeZone: string, options: Options): Intl.DateTimeFormat => {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  // en-GB names European zones as people do (CET, EET); en-US would say GMT+1.
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
  formatters.set(key, made);
  return made;
};

const TIME: Options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const DATE: Options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };

const zoneName = (iso: string, timeZone: string): string =>
  formatter(timeZone, { timeZoneName: 'short' })
    .formatToParts(new Date(iso))
    .find((part) => part.type === 'timeZoneName')?.value ?? timeZone;

/** `14:05 CET`. */
export const formatTime = (iso: string, timeZone: string): string =>
  `${formatter(timeZone, TIME).format(new Date(iso))} ${zoneName(iso, timeZone)}`;

/** `Sat 21 Nov 2026`. */
export const formatDate = (iso: string, timeZone: string): string =>
  formatter(timeZone, DATE).format(new Date(iso)).replace(',', '');

/** `Sat 21 Nov 2026, 14:05 CET`. */
export const formatMoment = (iso: string, timeZone: string): string =>
  `${formatDate(iso, timeZone)}, ${formatTime(iso, timeZone)}`;

/** The time alone on the day of `now`, with its date on any other day. */
export const formatDue = (iso: string, now: string, timeZone: string): string =>
  formatDate(iso, timeZone) === formatDate(now, timeZone) ? formatTime(iso, timeZone) : formatMoment(iso, timeZone);

/** For reports: `2026-11-21 13:05:09 UTC`, whatever the reader's zone. */
export const formatUtc = (iso: string): string =>
  new Date(iso)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC');

const some = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** `29 minutes`, `3 hours 5 minutes`, `2 days`: whole units, two at most, never more than there is. */
export const formatDuration = (ms: number): string => {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE);
  const hours = Math.floor(Math.max(0, ms) / HOUR);
  if (minutes < 1) return 'less than a minute';
  if (hours < 1) return some(minutes, 'minute');
  if (hours < 48)
    return [some(hours, 'hour'), minutes % 60 > 0 && some(minutes % 60, 'minute')].filter(Boolean).join(' ');
  return some(Math.floor(hours / 24), 'day');
};

/** Milliseconds from one moment to another. */
export const between = (from: string, to: string): number => Date.parse(to) - Date.parse(from);
