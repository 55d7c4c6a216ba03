import type { DueAggregate } from '../../../adapters/dynamodb/due-aggregates.ts';
import { nextDue, passTime } from '../../../domain/approvals/index.ts';
import { approvalJournal } from '../approval-step.ts';
import type { Invocation } from '../step.ts';

/** Lets time pass for one approval until nothing is due any more: the steps of its chain, the last call and the end, in their order. */
export const passApprovalTime = async ({ id }: DueAggregate, { now, request }: Invocation): Promise<string[]> => {
  const approvals = approvalJournal();
  const fired: string[] = [];
  for (let loaded = await approvals.load(id); loaded !== undefined; loaded = await approvals.load(id)) {
    const due = nextDue(loaded.state);
    if (due === undefined || due.at > now) break;
    const key = `pass-time:${due.kind}:${String(loaded.state.taken)}`;
    const command = { key, actor: 'system:wake-due', now, cause: { request } };
    const { kind } = await approvals.execute(id, command, passTime(now));
    if (kind !== 'written') break;
    fired.push(due.kind);
  }
  return fired;
};
