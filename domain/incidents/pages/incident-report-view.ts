import type { Severity } from '../../../contracts/severity.ts';
import type { IncidentTimes } from '../state.ts';

/** One event of the journal in words. */
export type TimelineEntry = {
  seq: number;
  /** SHA-256 of the event, hex. */
  hash: string;
  /** UTC ISO 8601. */
  occurredAt: string;
  /** `person:...` or `system:...`, or the role's name where it is known. */
  who: string;
  type: string;
  what: string;
  why?: string;
  evidence?: readonly { name: string; sha256: string }[];
};

/** An execution of a workflow with all its Step Functions events. */
export type ExecutionHistory = {
  name: string;
  workflow: string;
  status: string;
  startedAt: string;
  stoppedAt?: string;
  events: readonly { id: number; at: string; type: string; state?: string }[];
};

/** What checking the journal found, and what the answer rests on. */
export type Verification = {
  verdict: 'valid' | 'invalid';
  /** The first thing wrong, naming the event. */
  problem?: string;
  headSeq: number;
  headHash: string;
  /** The key the head's signature was checked with; a key from the same file proves nothing. */
  signature: 'pinned-key' | 'key-from-file' | 'unsigned';
  /** Sealed contents that were erased, `event 4: principal`. */
  redactions: readonly string[];
};

/** All the incident report shows. Every moment is UTC ISO 8601 and shown in UTC. */
export type IncidentReportView = {
  generatedAt: string;
  incident: { id: string; title: string; severity: Severity; status: string };
  facts: readonly { label: string; value: string }[];
  moments: IncidentTimes;
  timeline: readonly TimelineEntry[];
  executions?: readonly ExecutionHistory[];
  verification: Verification;
};
