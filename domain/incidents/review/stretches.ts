import type { JournalEvent } from '../../../contracts/journal-event.ts';
import type { IncidentState } from '../state.ts';

/** The moments between which time passed, in the order an incident goes through them. */
export const MARKS = [
  'began',
  'noticed',
  'opened',
  'assessed',
  'planned',
  'decided',
  'contained',
  'recovered',
] as const;
export type Mark = (typeof MARKS)[number];

/** How long it took from one moment to the next. `from`, `to`: UTC ISO 8601. */
export type Stretch = { until: Mark; from: string; to: string; ms: number; isLongest: boolean };

type Told = Pick<JournalEvent, 'type' | 'occurredAt'>;

const DECIDED: readonly string[] = ['approved', 'pre-authorised', 'rejected', 'expired'].map(
  (what) => `incidents.containment-${what}`,
);

const first = (events: readonly Told[], types: readonly string[]): string | undefined =>
  events.find(({ type }) => types.includes(type))?.occurredAt;

const marksOf = (
  { times }: Pick<IncidentState, 'times'>,
  events: readonly Told[],
): Record<Mark, string | undefined> => ({
  began: times.occurredAt,
  noticed: times.firstSignalAt,
  opened: times.detectedAt,
  assessed: first(events, ['incidents.incident-assessed']),
  planned: first(events, ['incidents.containment-planned']),
  decided: first(events, DECIDED),
  contained: times.lastContainedAt,
  recovered: times.recoveredAt,
});

/**
 * Where the time went: from each moment that is known to the next one, the longest marked. What happened out of its order
 * took no time of its own.
 */
export const stretchesOf = (state: Pick<IncidentState, 'times'>, events: readonly Told[]): Stretch[] => {
  const marks = marksOf(state, events);
  const stretches: Omit<Stretch, 'isLongest'>[] = [];
  let from: string | undefined;
  for (const until of MARKS) {
    const to = marks[until];
    if (to === undefined || (from !== undefined && to < from)) continue;
    if (from !== undefined) stretches.push({ until, from, to, ms: Date.parse(to) - Date.parse(from) });
    from = to;
  }
  const longest = Math.max(0, ...stretches.map(({ ms }) => ms));
  return stretches.map((stretch) => ({ ...stretch, isLongest: longest > 0 && stretch.ms === longest }));
};
