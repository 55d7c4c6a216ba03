import type { Aggregate } from '../shared/journal/index.ts';
import { evolveApproval } from './evolve-approval.ts';
import type { ApprovalState } from './state.ts';

/** What time asks of a pending approval, and when. The deadline is always there: silence ends as `expired`. */
export type Due = { kind: 'remind' | 'escalate' | 'expire'; at: string };

/** The next due moment of a pending approval; undefined once it has its outcome. */
export const nextDue = (state: ApprovalState): Due | undefined => {
  if (state.status !== 'pending') return undefined;
  const due: Due[] = [{ kind: 'expire', at: state.dueAt }];
  if (!state.isEscalated) due.push({ kind: 'escalate', at: state.escalateAt });
  if (!state.isReminded) due.push({ kind: 'remind', at: state.remindAt });
  return due.reduce((first, other) => (other.at < first.at ? other : first));
};

/** The approval's journal. */
export const approvalAggregate: Aggregate<ApprovalState> = {
  area: 'approvals',
  evolve: evolveApproval,
  wakeAt: (state) => nextDue(state)?.at,
  status: (state) => (state.status === 'pending' ? 'open' : state.status),
};
