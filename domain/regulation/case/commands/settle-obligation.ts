import type { Decision } from '../../../shared/journal/index.ts';
import type { CaseState } from '../case-state.ts';

/** A duty that follows from the case is written down before its own journal begins. */
export const requireObligation =
  (obligationId: string, kind: string) =>
  (state: CaseState | undefined): Decision =>
    state === undefined || state.obligations.some(({ id }) => id === obligationId)
      ? { kind: 'nothing' }
      : { kind: 'event', type: 'regulation.obligation-required', data: { obligationId, kind } };

/** An obligation's own journal ended: the next clock runs from the submission. */
export const settleObligation =
  (obligationId: string, outcome: 'received' | 'withdrawn', submittedAt?: string) =>
  (state: CaseState | undefined): Decision =>
    state?.obligations.some(({ id, status }) => id === obligationId && status === 'open') === true
      ? {
          kind: 'event',
          type: 'regulation.obligation-settled',
          data: { obligationId, outcome, ...(submittedAt === undefined ? {} : { submittedAt }) },
        }
      : { kind: 'nothing' };
