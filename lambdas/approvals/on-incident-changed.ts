import * as z from 'zod/mini';
import { cancelApproval } from '../../domain/approvals/index.ts';
import { fallenQuestions } from '../../domain/incidents/index.ts';
import { approvalJournal } from '../_shared/approval-step.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

/** An incident ended, or learned something new: what people need not decide any more falls away, and no mail follows. */
export const handler = subscriber(Message, () => {
  const [incidents, approvals] = [incidentJournal(), approvalJournal()];
  return async ({ detail: { aggregateId } }, { now, request }) => {
    const { approvalIds, why } = fallenQuestions(await loadIncident(incidents, { incidentId: aggregateId }));
    const command = { key: 'cancel', actor: 'system:on-incident-changed', now, cause: { request } };
    for (const approvalId of approvalIds) await approvals.execute(approvalId, command, cancelApproval(why));
  };
});
