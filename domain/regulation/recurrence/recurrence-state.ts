import type { Decided } from '../case/case-state.ts';

/** Incidents of one apparent root cause, as the monthly run keeps them. Moments are UTC ISO 8601. */
export type FoundGroup = {
  rootCause: string;
  /** Cases in the order they occurred; of a long row the newest ten. */
  cases: string[];
  count: number;
  firstOccurredAt: string;
  lastOccurredAt: string;
  criteria: string[];
  thresholdsMet: number;
};

/** What one look for recurring incidents came to. */
export type RecurrenceRun = {
  entityId: string;
  /** `2026-12`: the month it was made in. */
  month: string;
  /** Incidents that occurred from here on were looked at. */
  since: string;
  /** How many non-major incidents were compared. */
  population: number;
  /** Groups that are major together, the latest first; the first twenty. */
  groups: FoundGroup[];
  groupCount: number;
  /** Groups that recurred without being major together, those nearest to it first; the first twenty. */
  nearMisses: FoundGroup[];
  nearMissCount: number;
  /** Cases that could not be compared since nobody named their root cause; the first hundred. */
  withoutRootCause: string[];
  withoutRootCauseCount: number;
  ruleVersion: string;
  settingsVersion: string;
};

/** The look of one month for one entity, until a compliance officer has signed it off. */
export type RecurrenceState = RecurrenceRun & {
  id: string;
  ranAt: string;
  seq: number;
  signedOff?: Decided;
};
