import { nextMove } from './next-move.ts';
import { currentRunbook } from './recovery-state.ts';
import type { RecoveryState } from './recovery-state.ts';

/** What the incident's run does for its runbooks next; undefined when there is nothing left of them. */
export type RecoveryStep =
  | { step: 'plan-recovery' }
  | { step: 'obtain-approval'; errand: { purpose: 'runbook' | 'runbook-step'; round: number } }
  | { step: 'run-runbook'; errand: { round: number } };

/** People decide before each attempt, and answer for each step that is theirs; everything else goes on by itself. */
export const nextRecoveryStep = (state: RecoveryState | undefined): RecoveryStep | undefined => {
  if (state === undefined) return undefined;
  if (state.wanted.length > 0) return { step: 'plan-recovery' };
  const runbook = currentRunbook(state);
  if (runbook === undefined) return undefined;
  const { kind } = nextMove(runbook);
  const round = state.asked + 1;
  if (kind === 'none') return { step: 'obtain-approval', errand: { purpose: 'runbook', round } };
  return kind === 'ask'
    ? { step: 'obtain-approval', errand: { purpose: 'runbook-step', round } }
    : { step: 'run-runbook', errand: { round } };
};
