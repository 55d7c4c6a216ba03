import * as z from 'zod/mini';
import type { JournalEvent } from '../../../contracts/journal-event.ts';

/** An event of an incident, as far as times are made of it. */
export type KpiEvent = Pick<JournalEvent, 'aggregateId' | 'type' | 'occurredAt' | 'actor' | 'data'>;

/**
 * From one moment to another (UTC ISO 8601), in milliseconds. Without `from` the start is unknown, without `to` the end has not come:
 * then there is no length.
 */
export type Span = { from?: string | undefined; to?: string | undefined; ms?: number };

/** What began after its end took no time. */
export const spanOf = (from: string | undefined, to: string | undefined): Span => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(from === undefined || to === undefined ? {} : { ms: Math.max(0, Date.parse(to) - Date.parse(from)) }),
});

/** A text of an event's data; undefined when it has none of that name. Reading never fails. */
export const textIn = ({ data }: KpiEvent, key: string): string | undefined => {
  const read = z.string().safeParse(data[key]);
  return read.success ? read.data : undefined;
};

/** The journals of an incident and of all that were merged into it, each in its order. */
export const journalsOf = (events: readonly KpiEvent[]): KpiEvent[][] => {
  const journals = new Map<string, KpiEvent[]>();
  for (const event of events) journals.set(event.aggregateId, [...(journals.get(event.aggregateId) ?? []), event]);
  return [...journals.values()];
};

/** The earliest of some moments; what is unknown counts for nothing. */
export const firstOf = (moments: readonly (string | undefined)[]): string | undefined =>
  moments.filter((moment) => moment !== undefined).sort()[0];

/** The latest of some moments; what is unknown counts for nothing. */
export const lastOf = (moments: readonly (string | undefined)[]): string | undefined =>
  moments
    .filter((moment) => moment !== undefined)
    .sort()
    .at(-1);
