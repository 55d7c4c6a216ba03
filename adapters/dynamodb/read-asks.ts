import type { ApprovalState } from '../../domain/approvals/index.ts';
import { asksOf } from '../../domain/reporting/index.ts';
import type { Ask } from '../../domain/reporting/index.ts';
import { listByStatus } from './list-by-status.ts';
import { readOpens } from './visits.ts';

/** As the index of approvals calls them. */
const STATUSES = ['open', 'approved', 'rejected', 'sent-back', 'expired', 'cancelled'];

const readApprovals = async (table: string, since: string): Promise<ApprovalState[]> => {
  const found: ApprovalState[] = [];
  // What was asked since then changed since then.
  for (const status of STATUSES)
    for await (const { state } of listByStatus<ApprovalState>(table, status, since)) found.push(state);
  return found;
};

/** Every ask of a person since a moment (UTC ISO 8601), by the approvals' index and keyed reads of the opens. */
export const readAsks = async (tables: { approvals: string; visits: string }, since: string): Promise<Ask[]> => {
  const approvals = await readApprovals(tables.approvals, since);
  const links = approvals.flatMap(({ id, asked }) => asked.map(({ personId }) => ({ approvalId: id, personId })));
  const distinct = [...new Map(links.map((link) => [`${link.approvalId}~${link.personId}`, link])).values()];
  const opens = await readOpens(tables.visits, distinct);
  const firsts = new Map(opens.map((one) => [`${one.approvalId}~${one.personId}`, one.firstPersonAt]));
  return approvals.flatMap((approval) => asksOf(approval, (id, personId) => firsts.get(`${id}~${personId}`), since));
};
