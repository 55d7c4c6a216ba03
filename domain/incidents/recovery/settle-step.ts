import { personal } from '../../shared/journal/index.ts';
import type { Decision, Fact } from '../../shared/journal/index.ts';
import { nextMove, systemMove } from './next-move.ts';
import { currentRunbook } from './recovery-state.ts';
import type { Prepared, RecoveryState } from './recovery-state.ts';

/** Which step of which attempt: what was decided about another one is no word about this. */
export type StepRef = { key: string; attempt: number; step: string };

/** What is due of this step of this attempt; undefined when it is not this step's turn, or a person's. */
const dueStep = (state: RecoveryState | undefined, { key, attempt, step }: StepRef): string | undefined => {
  const due = systemMove(state);
  const isIt = due?.ref.key === key && due.ref.attempt === attempt && due.ref.step === step;
  return isIt ? due.move.kind : undefined;
};

type StepEvent = Extract<Fact['type'], `incidents.runbook-step-${string}`>;
const stepEvent =
  (type: StepEvent, moves: readonly string[], data: Record<string, unknown> = {}) =>
  (ref: StepRef) =>
  (state: RecoveryState | undefined): Decision => {
    const due = dueStep(state, ref);
    return due !== undefined && moves.includes(due)
      ? { kind: 'event', type, data: { ...ref, ...data } }
      : { kind: 'nothing' };
  };

/** Before the act, with all that it is repeated and taken back from. */
export const intendStep = (prepared: Prepared) => stepEvent('incidents.runbook-step-intended', ['act'], { prepared });
export const stepDone = (saw: string) => stepEvent('incidents.runbook-step-done', ['act', 'check'], { saw });
/** In an exercise: the step could be taken, and nothing was done. It settled on nothing, so there is nothing to take back. */
export const rehearseStep = stepDone('Rehearsed: it could be done; nothing was touched.');
export const stepUndone = stepEvent('incidents.runbook-step-undone', ['undo']);

/** What failed on the way forward is rolled back; what cannot be taken back is left, and the rest still is. */
export const stepFailed =
  (reason: string) =>
  (ref: StepRef) =>
  (state: RecoveryState | undefined): Decision => {
    const isBack = dueStep(state, ref) === 'undo';
    const type = isBack ? 'incidents.runbook-step-left' : 'incidents.runbook-step-failed';
    return stepEvent(type, isBack ? ['undo'] : ['act', 'check'], { reason: personal(reason) })(ref)(state);
  };

/** When nothing of the attempt is left to do. */
export const endRunbook = (state: RecoveryState | undefined): Decision => {
  const runbook = currentRunbook(state);
  if (runbook === undefined) return { kind: 'nothing' };
  const move = nextMove(runbook);
  if (move.kind !== 'end') return { kind: 'nothing' };
  const { key, attempt, steps } = runbook;
  const data = { key, attempt, runbook: runbook.runbook.id };
  return move.as === 'done'
    ? { kind: 'event', type: 'incidents.runbook-completed', data }
    : {
        kind: 'event',
        type: 'incidents.runbook-rolled-back',
        data: { ...data, left: steps.filter(({ status }) => status === 'left').map(({ id }) => id) },
      };
};
