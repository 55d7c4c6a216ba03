import type { Decision } from '../../shared/journal/index.ts';
import { nextDue } from '../aggregate.ts';
import type { ApprovalState } from '../state.ts';

const isAwake = (state: ApprovalState, personId: string, at: string): boolean => {
  const until = state.acknowledged[personId];
  return until === undefined || until <= at;
};

const hasVoted = ({ votes }: ApprovalState, personId: string): boolean => votes.some(({ by }) => by === personId);

/** Those who have not answered yet and whose pages are not silenced by an acknowledgement. */
export const toBePaged = (state: ApprovalState, now: string): string[] =>
  state.asked
    .map(({ personId }) => personId)
    .filter((personId) => isAwake(state, personId, now) && !hasVoted(state, personId));

/** What time asks for now: reminder, next tier, or the end. An early or doubled wake-up finds nothing due. */
export const passTime =
  (now: string) =>
  (state: ApprovalState | undefined): Decision => {
    const due = state === undefined ? undefined : nextDue(state);
    if (state === undefined || due === undefined || due.at > now) return { kind: 'nothing' };
    if (due.kind === 'expire')
      return { kind: 'event', type: 'approvals.approval-expired', data: { dueAt: state.dueAt } };
    if (due.kind === 'remind')
      return { kind: 'event', type: 'approvals.approval-reminded', data: { personIds: toBePaged(state, now) } };
    const personIds = state.tiers.slice(1).flat();
    return { kind: 'event', type: 'approvals.approval-escalated', data: { tier: 1, personIds } };
  };
