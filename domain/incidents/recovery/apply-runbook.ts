import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { Outcome } from '../outcome.ts';
import { nextMove } from './next-move.ts';
import { nextRecoveryStep } from './next-recovery-step.ts';
import { currentRunbook } from './recovery-state.ts';
import type { RecoveryState } from './recovery-state.ts';

const isAsked = (state: RecoveryState | undefined, { purpose, round }: Outcome): boolean => {
  const next = nextRecoveryStep(state);
  return next?.step === 'obtain-approval' && next.errand.purpose === purpose && next.errand.round === round;
};

/** What people say of an attempt. Sent back is no yes; silence asks again. */
const attemptDecided = (state: RecoveryState | undefined, { round, decision, reason }: Outcome): Decision => {
  const runbook = currentRunbook(state);
  if (runbook === undefined) return { kind: 'nothing' };
  const type = decision === 'sent-back' ? 'rejected' : decision;
  return {
    kind: 'event',
    type: `incidents.runbook-${type}`,
    data: { round, key: runbook.key, attempt: runbook.attempt + 1, reason: personal(reason) },
  };
};

const STEP_EVENTS = {
  forwards: ['incidents.runbook-step-done', 'incidents.runbook-step-failed'],
  back: ['incidents.runbook-step-undone', 'incidents.runbook-step-left'],
} as const;

/** What a person says of the step that was theirs. Silence is no word that it was done. */
const stepAnswered = (state: RecoveryState | undefined, { round, decision, reason }: Outcome): Decision => {
  const runbook = currentRunbook(state);
  const move = runbook && nextMove(runbook);
  if (runbook === undefined || move?.kind !== 'ask') return { kind: 'nothing' };
  const [done, failed] = STEP_EVENTS[move.isBack ? 'back' : 'forwards'];
  return {
    kind: 'event',
    type: decision === 'approved' ? done : failed,
    data: { key: runbook.key, attempt: runbook.attempt, step: move.step.id, round, reason: personal(reason) },
  };
};

/** Writes what people answered about a runbook; an answer to a question that is not asked any more is none. */
export const applyRunbook = (state: RecoveryState | undefined, outcome: Outcome): Decision => {
  if (!isAsked(state, outcome)) return { kind: 'nothing' };
  return outcome.purpose === 'runbook' ? attemptDecided(state, outcome) : stepAnswered(state, outcome);
};
