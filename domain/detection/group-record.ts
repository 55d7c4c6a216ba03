import type { CorrelationKey, LastSaid, Pointer } from './correlate.ts';
import type { Arrival } from './group-signals.ts';

/** What becomes of a group of same signals. */
export type Plan =
  { kind: 'open' } | { kind: 'attach'; incidentId: string; isNews: boolean } | { kind: 'record'; reason: string };

/** A pointer to be written, and what was seen in its place: it holds only while that is still so. */
export type PointerWrite = { key: CorrelationKey; seen: Pointer | undefined; expiresAt: string; said: LastSaid };

/** Everything that is written about a group. */
export type GroupRecord = {
  arrivals: readonly Arrival[];
  plan: Plan;
  pointers: readonly PointerWrite[];
  /** UTC ISO 8601. */
  now: string;
  /** The request that records it: the cause in a new incident's journal. */
  request: string;
  /** When the raw events are deleted, UTC ISO 8601. */
  keepUntil: string;
};
