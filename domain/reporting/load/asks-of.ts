import type { ApprovalState } from '../../approvals/index.ts';

/** One person asked one question, and what they did with it. Moments are UTC ISO 8601. */
export type Ask = {
  approvalId: string;
  personId: string;
  askedAt: string;
  /** When a person, not a scanner, opened their link first. */
  openedAt?: string;
  /** When they decided, voted or sent it back. */
  answeredAt?: string;
  isApproval: boolean;
  /** Nobody decided in time. */
  isExpired: boolean;
};

/** When somebody first opened the link of a question; undefined when nobody seems to have. */
export type FirstOpen = (approvalId: string, personId: string) => string | undefined;

const answerOf = ({ votes, decision, status }: ApprovalState, personId: string) => {
  if (decision?.by === personId) return { answeredAt: decision.at, isApproval: status === 'approved' };
  const vote = votes.find(({ by }) => by === personId);
  return vote === undefined ? { isApproval: false } : { answeredAt: vote.at, isApproval: true };
};

/** The asks of an approval since a moment: of each person that was asked, one. */
export const asksOf = (approval: ApprovalState, firstOpen: FirstOpen, since: string): Ask[] =>
  approval.asked
    .filter(({ at }) => at >= since)
    .map(({ personId, at }) => {
      const openedAt = firstOpen(approval.id, personId);
      return {
        approvalId: approval.id,
        personId,
        askedAt: at,
        ...(openedAt === undefined ? {} : { openedAt }),
        ...answerOf(approval, personId),
        isExpired: approval.status === 'expired',
      };
    });
