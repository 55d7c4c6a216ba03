import type { Signal } from '../../contracts/signal.ts';
import { correlationKeys } from './correlate.ts';

/** A signal with the event it came in, as text. */
export type Arrival = { signal: Signal; raw: string };

/** Signals that are judged alike (fingerprint, status, severity, flags), earliest first: written in one transaction. */
export type Group = { first: Arrival; arrivals: Arrival[] };

/** DynamoDB takes 100 items and 4 MB in a transaction; an opening incident needs about 15 of them. */
const MOST_SIGNALS = 40;
export const MOST_BYTES = 2_500_000;

/** Size of a group's raw events, in UTF-16 units: near enough. */
export const bytesOf = ({ arrivals }: Group): number => arrivals.reduce((sum, { raw }) => sum + raw.length, 0);

const fits = (group: Group, raw: string): boolean =>
  group.arrivals.length < MOST_SIGNALS && bytesOf(group) + raw.length <= MOST_BYTES;

const byTime = (a: Arrival, b: Arrival): number => a.signal.time.localeCompare(b.signal.time);

const isSame = (a: Signal, b: Signal): boolean =>
  a.fingerprint === b.fingerprint &&
  a.status === b.status &&
  a.severityId === b.severityId &&
  (a.flags ?? []).join() === (b.flags ?? []).join();

const intoGroups = (arrivals: Arrival[]): Group[] => {
  const groups: Group[] = [];
  for (const arrival of arrivals.toSorted(byTime)) {
    const last = groups.findLast(({ first }) => first.signal.fingerprint === arrival.signal.fingerprint);
    if (last !== undefined && isSame(last.first.signal, arrival.signal) && fits(last, arrival.raw))
      last.arrivals.push(arrival);
    else groups.push({ first: arrival, arrivals: [arrival] });
  }
  return groups;
};

/**
 * The groups of a batch in lanes: groups that share a correlation key stand in one lane, in the order of their times,
 * because what the first does decides what the next one does. Lanes do not touch each other. Doubles are dropped.
 */
export const groupSignals = (arrivals: readonly Arrival[]): Group[][] => {
  const unique = [...new Map(arrivals.map((arrival) => [arrival.signal.uid, arrival])).values()];
  const laneOf = new Map<string, Group[]>();
  const lanes = new Set<Group[]>();
  for (const group of intoGroups(unique)) {
    const keys = correlationKeys(group.first.signal).map(({ kind, hash }) => `${kind}#${hash}`);
    const touched = new Set(keys.map((key) => laneOf.get(key)).filter((lane) => lane !== undefined));
    const lane = [...[...touched].flat(), group].toSorted((a, b) => byTime(a.first, b.first));
    for (const old of touched) lanes.delete(old);
    lanes.add(lane);
    for (const member of lane)
      for (const { kind, hash } of correlationKeys(member.first.signal)) laneOf.set(`${kind}#${hash}`, lane);
  }
  return [...lanes];
};
