import { correlationKeys } from './correlate.ts';
import type { CorrelationKey, Pointer } from './correlate.ts';
import { groupSignals } from './group-signals.ts';
import type { Arrival, Group } from './group-signals.ts';
import { ingestGroup } from './ingest-group.ts';
import type { Ports } from './ingest-group.ts';
import { recordQuiet } from './record-quiet.ts';
import type { Judging } from './plan-group.ts';

/** A signal that could not be recorded now, and why. */
export type Failure = { uid: string; error: unknown };

const distinct = (keys: CorrelationKey[]): CorrelationKey[] => [
  ...new Map(keys.map((key) => [`${key.kind}#${key.hash}`, key])).values(),
];

type Lane = { failures: Failure[]; counted: (string | undefined)[] };

/** One group after the other; only the first may use what was read for the whole batch. */
const ingestLane = async (ports: Ports, lane: Group[], pointers: readonly Pointer[], at: Judging): Promise<Lane> => {
  const failures: Failure[] = [];
  const counted: (string | undefined)[] = [];
  for (const [index, group] of lane.entries())
    try {
      counted.push(await ingestGroup(ports, group, index === 0 ? pointers : undefined, at));
    } catch (error) {
      failures.push(...group.arrivals.map(({ signal }) => ({ uid: signal.uid, error })));
    }
  return { failures, counted };
};

/**
 * Records a batch: pointers read at once, mere repetitions together, the other lanes side by side, counts journaled last.
 * Answers what has to come again; what was recorded before is none of it.
 */
export const ingestBatch = async (ports: Ports, arrivals: readonly Arrival[], at: Judging): Promise<Failure[]> => {
  if (arrivals.length === 0) return [];
  const lanes = groupSignals(arrivals);
  const firsts = lanes.flatMap((lane) => lane.slice(0, 1));
  const keys = firsts.flatMap(({ first }) => correlationKeys(first.signal));
  const pointers = await ports.store.pointers(distinct(keys));
  const quiet = await recordQuiet(ports.store, firsts, pointers, at);
  const left = lanes.map((lane) => lane.filter((group) => !quiet.has(group)));
  const done = await Promise.all(left.map((lane) => ingestLane(ports, lane, pointers, at)));
  const counted = new Set([...quiet.values(), ...done.flatMap((lane) => lane.counted)]);
  // The signals are recorded: a total that cannot be journaled now is journaled with the next ones.
  await Promise.allSettled(
    [...counted].filter((id) => id !== undefined).map((incidentId) => ports.incidents.count(incidentId, at)),
  );
  return done.flatMap((lane) => lane.failures);
};
