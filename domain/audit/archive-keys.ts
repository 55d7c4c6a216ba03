import type { JournalEvent } from '../../contracts/journal-event.ts';
import { DAY } from '../shared/time.ts';

// Names of objects in the archive bucket. Days are UTC and those of `recordedAt`: what is written today lies under today.

const slashed = (day: string): string => day.replaceAll('-', '/');

/** The UTC day of a moment, `2026-01-31`. */
export const dayOf = (moment: string): string => new Date(Date.parse(moment)).toISOString().slice(0, 10);

/** The day `count` days later (earlier when negative). */
export const dayAfter = (day: string, count = 1): string =>
  dayOf(new Date(Date.parse(day) + count * DAY).toISOString());

export const EVENTS_PREFIX = 'events/';
export const ROOTS_PREFIX = 'roots/';

/** The folder of all events of a day. */
export const eventsOfDay = (day: string): string => `${EVENTS_PREFIX}${slashed(day)}/`;

/** An event's copy. The number is padded, so that a listing is in order. */
export const eventObject = ({ recordedAt, area, aggregateId, seq }: JournalEvent): string =>
  `${eventsOfDay(dayOf(recordedAt))}${area}/${encodeURIComponent(aggregateId)}/${String(seq).padStart(8, '0')}.json`;

/** A day's signed root with the list of what it covers. */
export const rootObject = (day: string): string => `${ROOTS_PREFIX}${slashed(day)}.json`;

/** The day in an object's name; undefined for a foreign name. */
export const dayInName = (name: string): string | undefined =>
  /^(?:events|roots)\/(\d{4})\/(\d\d)\/(\d\d)[/.]/.exec(name)?.slice(1, 4).join('-');

/** A closed execution's history. */
export const executionObject = (workflow: string, execution: string): string =>
  `executions/${workflow}/${execution}.json`;
