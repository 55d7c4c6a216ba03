import type { Runbook } from '../../../contracts/config/runbook.ts';
import type { SealedContent } from '../../../contracts/journal-event.ts';

/** `left`: it could not be taken back, and people have to look after it. */
export type StepStatus = 'open' | 'intended' | 'done' | 'failed' | 'undone' | 'left';

/** What a system's step settled on before it acts: names and ARNs, from which it is repeated, read back and taken back. */
export type Prepared = Record<string, string>;

export type StepState = { id: string; status: StepStatus; prepared?: Prepared | undefined };

/** A runbook of an incident's recovery, as it was when it was planned: a later change of the document is not its. */
export type PlannedRunbook = {
  /** Its place among all runbooks of the incident, from 1. */
  key: string;
  runbook: Runbook;
  /** Uid of the resource that it is run for. */
  resource: string;
  /** A directory id, when a person asked for it rather than the playbook. */
  askedBy?: string | undefined;
  /** Counts the attempts from 1; 0 before the first was approved. */
  attempt: number;
  status: 'planned' | 'running' | 'rolling-back' | 'rolled-back' | 'done' | 'skipped';
  /** Of the attempt that goes on, or of the last one. */
  steps: StepState[];
  /** The step that failed, and why. */
  failure?: { step: string; reason: SealedContent } | undefined;
};

/** The runbook that somebody wants, and who; undefined is the playbook. */
export type WantedRunbook = { id: string; askedBy?: string | undefined };

/** Remediation and recovery of an incident by runbooks. */
export type RecoveryState = {
  wanted: WantedRunbook[];
  runbooks: PlannedRunbook[];
  /** Questions about runbooks that are answered, or overtaken by a new fact: the next one has the next number. */
  asked: number;
};

export const NO_RECOVERY: RecoveryState = { wanted: [], runbooks: [], asked: 0 };

/** Whether a system's step was only rehearsed (an exercise): it is done, and settled on nothing. */
export const wasRehearsed = ({ runbook, steps }: PlannedRunbook): boolean =>
  runbook.steps.some(
    ({ id, kind }) =>
      kind === 'api' && steps.some((one) => one.id === id && one.status === 'done' && one.prepared === undefined),
  );

const OVER: readonly PlannedRunbook['status'][] = ['done', 'skipped'];

/** The runbook that is due: the first that is neither done nor decided against. */
export const currentRunbook = (state: RecoveryState | undefined): PlannedRunbook | undefined =>
  state?.runbooks.find(({ status }) => !OVER.includes(status));
