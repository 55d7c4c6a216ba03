import { after } from '../time.ts';

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/;

const wallClock = (iso: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(iso));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
};

/** What a `datetime-local` field holds for a moment (UTC ISO 8601) in a time zone. */
export const toLocalTime = (iso: string, timeZone: string): string => wallClock(iso, timeZone);

/**
 * The UTC moment (ISO 8601) of a `datetime-local` field's value in a time zone; undefined when it is no such value.
 * An hour that comes twice (clocks go back) is read as its first; one that never comes is read an hour later.
 */
export const fromLocalTime = (text: string, timeZone: string): string | undefined => {
  if (!LOCAL.test(text)) return undefined;
  const minute = text.slice(0, 16);
  const asUtc = Date.parse(`${minute}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const guess = new Date(asUtc).toISOString();
  // 31 February would be read as a day in March.
  if (!guess.startsWith(minute)) return undefined;
  // The zone's offset a day before and a day after: one of them holds at the moment itself.
  const candidates = [-1, 1].map((days) => {
    const probe = after(guess, days * 86_400_000);
    return after(guess, Date.parse(probe) - Date.parse(`${wallClock(probe, timeZone)}:00Z`));
  });
  const exact = candidates.filter((candidate) => wallClock(candidate, timeZone) === minute).sort();
  return exact[0] ?? candidates[0];
};
