import type { ChainStep } from '../../contracts/config/approval-policy.ts';
import type { Aggregate } from '../shared/journal/index.ts';
import { evolveApproval } from './evolve-approval.ts';
import type { ApprovalState } from './state.ts';

/** What time asks of a pending approval, and when. The deadline is always there: silence ends as `expired`. */
export type Due = { kind: ChainStep | 'last-call' | 'expire'; at: string };

/** The next due moment of a pending approval; undefined once it has its outcome. */
export const nextDue = ({ status, chain, taken, dueAt, lastCallMinutes }: ApprovalState): Due | undefined => {
  if (status !== 'pending') return undefined;
  const next = chain[taken];
  if (next !== undefined && next.at < dueAt) return { kind: next.step, at: next.at };
  return { kind: lastCallMinutes === undefined ? 'expire' : 'last-call', at: dueAt };
};

/** Whether nothing can be decided any more at `now` (UTC ISO 8601): it has its outcome, or its last deadline passed. */
export const isOver = ({ status, dueAt, lastCallMinutes }: ApprovalState, now: string): boolean =>
  status !== 'pending' || (now >= dueAt && lastCallMinutes === undefined);

/** The approval's journal. */
export const approvalAggregate: Aggregate<ApprovalState> = {
  area: 'approvals',
  evolve: evolveApproval,
  wakeAt: (state) => nextDue(state)?.at,
  status: (state) => (state.status === 'pending' ? 'open' : state.status),
};
