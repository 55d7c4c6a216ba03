import type { Decision } from '../../shared/journal/index.ts';
import type { ApprovalState, Channel } from '../state.ts';

/** A post that must not count, kept for the auditor: whose link it was, and why it was refused. */
export type Attempt = { personId: string; why: string; channel: Channel };

/** Journals a refused attempt while the question is open. The caller's key keeps it to one for each person and reason. */
export const refuseAttempt =
  (attempt: Attempt) =>
  (state: ApprovalState | undefined): Decision =>
    state?.status === 'pending'
      ? { kind: 'event', type: 'approvals.attempt-refused', data: attempt }
      : { kind: 'nothing' };
