import type { Decision } from '../../shared/journal/index.ts';
import { personal } from '../../shared/journal/index.ts';
import type { ApprovalOutcome, ApprovalState } from '../state.ts';

/** What a second person found about a decision made alone; without anybody, nobody looked in time. */
export type BreakGlassReview = { outcome: ApprovalOutcome; personId: string | undefined; reason: string };

/** Keeps the review with the decision that it is about. Once: what is reviewed is not reviewed again. */
export const reviewBreakGlass =
  ({ outcome, personId, reason }: BreakGlassReview) =>
  (state: ApprovalState | undefined): Decision => {
    if (state?.decision?.isBreakGlass !== true || state.review !== undefined) return { kind: 'nothing' };
    const data = { outcome, personId, reason: personal(reason) };
    return { kind: 'event', type: 'approvals.break-glass-reviewed', data };
  };
