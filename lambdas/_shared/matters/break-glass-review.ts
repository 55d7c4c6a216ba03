import { reviewBreakGlass } from '../../../domain/approvals/index.ts';
import type { ApprovalState } from '../../../domain/approvals/index.ts';
import { RefusedError } from '../../../domain/shared/errors.ts';
import { approvalJournal, loadApproval } from '../approval-step.ts';
import type { MatterPort } from './matter-port.ts';

const whatHappened = ({ id, subject, votes, quorum }: ApprovalState): string[] => [
  `${id} (${subject.purpose.replaceAll('-', ' ')}) was approved by break-glass.`,
  `It takes ${String(quorum)} people; ${String(votes.length + 1)} approved.`,
];

/** A decision that one person took alone, which another has to review. */
export const breakGlassReview: MatterPort = {
  read: async (aggregateId) => {
    const approvals = approvalJournal();
    const approval = await loadApproval(approvals, aggregateId);
    const { decision, review, title, votes } = approval;
    if (decision === undefined) throw new RefusedError(`${aggregateId} was not decided by a person`);
    return {
      title,
      isOpen: review === undefined,
      proposedBy: decision.by,
      proposedAt: decision.at,
      reason: (await approvals.reveal(aggregateId)).get(decision.reason.ref) ?? '(erased)',
      changes: whatHappened(approval),
      involved: [decision.by, ...votes.map(({ by }) => by)],
    };
  },
  apply: async (aggregateId, { decision, reason, by }, command) => {
    await approvalJournal().execute(
      aggregateId,
      command,
      reviewBreakGlass({ outcome: decision, personId: by, reason }),
    );
  },
};
