import type { ApprovalState, Subject } from './state.ts';

/** The question that approvals/obtain-approval takes about a decision made alone. */
export type ReviewQuestion = { approvalId: string; round: number; subject: Subject };

/** Whether and how a decision has to be reviewed; undefined when it was not made alone, or was reviewed before. */
export const reviewQuestion = ({ id, decision, review }: ApprovalState): ReviewQuestion | undefined =>
  decision?.isBreakGlass === true && review === undefined
    ? {
        approvalId: `${id}-break-glass-review-1`,
        round: 1,
        subject: { area: 'approvals', aggregateId: id, purpose: 'break-glass-review' },
      }
    : undefined;
