import type { RunbookStep } from '../../../contracts/config/runbook.ts';
import type { Prepared } from './recovery-state.ts';

/** What a system's step is about. `before`: UTC ISO 8601, when the harm began. */
export type StepTarget = {
  incidentId: string;
  key: string;
  attempt: number;
  step: Extract<RunbookStep, { kind: 'api' }>;
  resource: string;
  before: string;
};

/**
 * A system's step. Every verb may be repeated, and be killed anywhere. Errors: NotFoundError, RefusedError (the step failed),
 * UnavailableError (not yet: try again).
 */
export interface RunbookAction {
  /** Settles everything the other verbs need, without touching anything. */
  prepare(target: StepTarget): Promise<Prepared>;
  act(prepared: Prepared): Promise<void>;
  undo(prepared: Prepared): Promise<void>;
}

/** Reads back what a step brought about, with rights that change nothing; answers what it saw. */
export interface RunbookLook {
  isDone(prepared: Prepared): Promise<string>;
  isUndone(prepared: Prepared): Promise<void>;
}

/** What a check saw. Errors: UnavailableError: it cannot be told yet. */
export type Seen = { isGreen: boolean; saw: string };
/** A check of a runbook, on what the system's steps before it settled on. `now`: UTC ISO 8601. */
export type LookAtSteps = (prepared: readonly Prepared[], about: { resource: string; now: string }) => Promise<Seen>;
