import type { Language } from '../../../contracts/language.ts';
import { HOUR, MINUTE } from '../time.ts';

type Options = Intl.DateTimeFormatOptions;

// Making a formatter costs about 50 microseconds; a report formats some hundred moments.
const formatters = new Map<string, Intl.DateTimeFormat>();

// en-GB names European zones as people do (CET, EET); en-US would say GMT+1.
const LOCALES: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

const formatter = (timeZone: string, options: Options, language: Language): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...options });
  formatters.set(key, made);
  return made;
};

const TIME: Options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const DATE: Options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };

const zoneName = (iso: string, timeZone: string, language: Language): string =>
  formatter(timeZone, { timeZoneName: 'short' }, language)
    .formatToParts(new Date(iso))
    .find((part) => part.type === 'timeZoneName')?.value ?? timeZone;

/** `14:05 CET`; in German `14:05 MEZ`. */
export const formatTime = (iso: string, timeZone: string, language: Language = 'en'): string =>
  `${formatter(timeZone, TIME, language).format(new Date(iso))} ${zoneName(iso, timeZone, language)}`;

/** `Sat 21 Nov 2026`; in German `Sa. 21. Nov. 2026`. */
export const formatDate = (iso: string, timeZone: string, language: Language = 'en'): string =>
  formatter(timeZone, DATE, language).format(new Date(iso)).replace(',', '');

/** `Sat 21 Nov 2026, 14:05 CET`. */
export const formatMoment = (iso: string, timeZone: string, language: Language = 'en'): string =>
  `${formatDate(iso, timeZone, language)}, ${formatTime(iso, timeZone, language)}`;

/** The time alone on the day of `now`, with its date on any other day. */
export const formatDue = (iso: string, now: string, timeZone: string, language: Language = 'en'): string =>
  formatDate(iso, timeZone) === formatDate(now, timeZone)
    ? formatTime(iso, timeZone, language)
    : formatMoment(iso, timeZone, language);

/** For reports: `2026-11-21 13:05:09 UTC`, whatever the reader's zone. */
export const formatUtc = (iso: string): string =>
  new Date(iso)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC');

type Unit = 'day' | 'hour' | 'minute';
const UNITS: Record<Language, Record<Unit, readonly [one: string, many: string]>> = {
  en: { day: ['day', 'days'], hour: ['hour', 'hours'], minute: ['minute', 'minutes'] },
  de: { day: ['Tag', 'Tage'], hour: ['Stunde', 'Stunden'], minute: ['Minute', 'Minuten'] },
};
const INSTANT: Record<Language, string> = { en: 'less than a minute', de: 'weniger als eine Minute' };

const some = (count: number, unit: Unit, language: Language): string =>
  `${count} ${UNITS[language][unit][count === 1 ? 0 : 1]}`;

/** `29 minutes`, `3 hours 5 minutes`, `2 days`: whole units, two at most, never more than there is. */
export const formatDuration = (ms: number, language: Language = 'en'): string => {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE);
  const hours = Math.floor(Math.max(0, ms) / HOUR);
  if (minutes < 1) return INSTANT[language];
  if (hours < 1) return some(minutes, 'minute', language);
  if (hours >= 48) return some(Math.floor(hours / 24), 'day', language);
  const rest = minutes % 60 > 0 && some(minutes % 60, 'minute', language);
  return [some(hours, 'hour', language), rest].filter(Boolean).join(' ');
};

/** Milliseconds from one moment to another. */
export const between = (from: string, to: string): number => Date.parse(to) - Date.parse(from);
