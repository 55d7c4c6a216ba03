import type { Decision } from '../../shared/journal/index.ts';
import type { ApprovalState } from '../state.ts';

/** The question fell away (the case ended): no more messages, links show it. */
export const cancelApproval =
  (why: string) =>
  (state: ApprovalState | undefined): Decision =>
    state?.status === 'pending'
      ? { kind: 'event', type: 'approvals.approval-cancelled', data: { why } }
      : { kind: 'nothing' };
