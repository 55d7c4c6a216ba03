import type { RunbookStep } from '../../../contracts/config/runbook.ts';
import { currentRunbook } from './recovery-state.ts';
import type { PlannedRunbook, RecoveryState, StepState } from './recovery-state.ts';

/** What a runbook does next; `ask`: a person does it, forwards or back. */
export type Move =
  | { kind: 'act' | 'check' | 'undo'; step: RunbookStep }
  | { kind: 'ask'; step: Extract<RunbookStep, { kind: 'person' }>; isBack: boolean }
  | { kind: 'end'; as: 'done' | 'rolled-back' }
  /** It waits for people to decide whether it begins, or is over. */
  | { kind: 'none' };

const forwards = (step: RunbookStep): Move => {
  switch (step.kind) {
    case 'api':
      return { kind: 'act', step };
    case 'check':
      return { kind: 'check', step };
    case 'person':
      return { kind: 'ask', step, isBack: false };
  }
};

/** A system's step may have begun to act before it failed; a person said that they had not. */
const isToTakeBack = (step: RunbookStep, { status, prepared }: StepState): boolean => {
  if (step.kind === 'api') return prepared !== undefined && ['intended', 'done', 'failed'].includes(status);
  return step.kind === 'person' && step.rollback !== undefined && status === 'done';
};

const back = (step: RunbookStep): Move =>
  step.kind === 'person' ? { kind: 'ask', step, isBack: true } : { kind: 'undo', step };

/** The runbook's next move, from its state alone: the same after a normal step, a failed one, and a killed execution. */
export const nextMove = ({ runbook, status, steps }: PlannedRunbook): Move => {
  const at = (step: RunbookStep): StepState =>
    steps.find(({ id }) => id === step.id) ?? { id: step.id, status: 'open' };
  if (status === 'running') {
    const step = runbook.steps.find((one) => at(one).status !== 'done');
    return step === undefined ? { kind: 'end', as: 'done' } : forwards(step);
  }
  if (status !== 'rolling-back') return { kind: 'none' };
  const step = runbook.steps.findLast((one) => isToTakeBack(one, at(one)));
  return step === undefined ? { kind: 'end', as: 'rolled-back' } : back(step);
};

/** A move that a system makes, and of which attempt: nothing that waits for people. */
export type SystemMove = {
  runbook: PlannedRunbook;
  move: Extract<Move, { kind: 'act' | 'check' | 'undo' }>;
  ref: { key: string; attempt: number; step: string };
};

/** The move that is a system's to make now; undefined when it is people's, or there is nothing left to do. */
export const systemMove = (state: RecoveryState | undefined): SystemMove | undefined => {
  const runbook = currentRunbook(state);
  const move = runbook && nextMove(runbook);
  if (runbook === undefined || move === undefined || !('step' in move) || move.kind === 'ask') return undefined;
  return { runbook, move, ref: { key: runbook.key, attempt: runbook.attempt, step: move.step.id } };
};
