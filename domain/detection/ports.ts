import type { Signal } from '../../contracts/signal.ts';
import type { CorrelationKey, Pointer } from './correlate.ts';
import type { GroupRecord } from './group-record.ts';

/** A signal that was recorded before; `opened` names the incident it opened then. */
export type Duplicate = { uid: string; opened?: string };

export type Recorded =
  /** The incident of each group, in their order; undefined where it belongs to none. */
  | { kind: 'written'; incidentIds: (string | undefined)[] }
  /** Nothing was written, because these were recorded before. */
  | { kind: 'repeated'; duplicates: Duplicate[] }
  /** Nothing was written, because somebody else wrote first: read again. */
  | { kind: 'lost' };

/** Port: recorded signals, their counts and what they point to. Errors: UnavailableError. */
export interface SignalStore {
  /** Where the keys point, dead or alive, with whether the incident is closed. Strongly consistent. */
  pointers(keys: readonly CorrelationKey[]): Promise<Pointer[]>;
  /** Records groups in one transaction, their new incidents included: all or nothing. */
  record(groups: readonly GroupRecord[]): Promise<Recorded>;
  /** How many signals an incident has seen, and when the last one came. */
  count(incidentId: string): Promise<{ count: number; lastAt: string }>;
}

/** When (UTC ISO 8601) and by which request. */
export type Moment = { now: string; request: string };

/** Port: what detection asks of incidents. Errors: ConflictError, UnavailableError. */
export interface IncidentIntake {
  /** Journals a signal that is news. `ended` when the incident was closed meanwhile. */
  attach(incidentId: string, signal: Signal, at: Moment): Promise<'attached' | 'ended'>;
  /** Starts the incident's first run; one that was started already is fine. */
  start(incidentId: string): Promise<void>;
  /** Journals the running total, at most once a minute. */
  count(incidentId: string, at: Moment): Promise<void>;
}
