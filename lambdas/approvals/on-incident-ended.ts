import * as z from 'zod/mini';
import { cancelApproval } from '../../domain/approvals/index.ts';
import { questionsOf } from '../../domain/incidents/index.ts';
import { approvalJournal } from '../_shared/approval-step.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

/** An incident ended: what people were still asked about it falls away, and not one more message is sent. */
export const handler = subscriber(Message, () => {
  const [incidents, approvals] = [incidentJournal(), approvalJournal()];
  return async ({ detail: { aggregateId } }, { now, request }) => {
    const state = await loadIncident(incidents, { incidentId: aggregateId });
    if (state.status === 'open') return;
    const command = { key: 'cancel', actor: 'system:on-incident-ended', now, cause: { request } };
    for (const approvalId of questionsOf(state))
      await approvals.execute(approvalId, command, cancelApproval(`the incident is ${state.status}`));
  };
});
