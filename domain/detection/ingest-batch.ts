import { correlationKeys } from './correlate.ts';
import type { CorrelationKey, Pointer } from './correlate.ts';
import { groupSignals } from './group-signals.ts';
import type { Arrival, Group } from './group-signals.ts';
import { ingestGroup } from './ingest-group.ts';
import type { Ports } from './ingest-group.ts';
import type { Judging } from './plan-group.ts';

/** A signal that could not be recorded now, and why. */
export type Failure = { uid: string; error: unknown };

const distinct = (keys: CorrelationKey[]): CorrelationKey[] => [
  ...new Map(keys.map((key) => [`${key.kind}#${key.hash}`, key])).values(),
];

/** One group after the other; only the first may use what was read for the whole batch. */
const ingestLane = async (ports: Ports, lane: Group[], pointers: readonly Pointer[], at: Judging) => {
  const failures: Failure[] = [];
  const counted: string[] = [];
  for (const [index, group] of lane.entries())
    try {
      const incidentId = await ingestGroup(ports, group, index === 0 ? pointers : undefined, at);
      if (incidentId !== undefined) counted.push(incidentId);
    } catch (error) {
      failures.push(...group.arrivals.map(({ signal }) => ({ uid: signal.uid, error })));
    }
  return { failures, counted };
};

/**
 * Records a batch: pointers read at once, lanes side by side, counts journaled last. Answers what has to come again;
 * what was recorded before is none of it.
 */
export const ingestBatch = async (ports: Ports, arrivals: readonly Arrival[], at: Judging): Promise<Failure[]> => {
  if (arrivals.length === 0) return [];
  const lanes = groupSignals(arrivals);
  const keys = lanes.flatMap((lane) => lane.slice(0, 1).flatMap(({ first }) => correlationKeys(first.signal)));
  const pointers = await ports.store.pointers(distinct(keys));
  const done = await Promise.all(lanes.map((lane) => ingestLane(ports, lane, pointers, at)));
  const counted = new Set(done.flatMap((lane) => lane.counted));
  // The signals are recorded: a total that cannot be journaled now is journaled with the next ones.
  await Promise.allSettled([...counted].map((incidentId) => ports.incidents.count(incidentId, at)));
  return done.flatMap((lane) => lane.failures);
};
