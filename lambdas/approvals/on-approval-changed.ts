import * as z from 'zod/mini';
import { readLinkSecret } from '../../adapters/aws/link-secret.ts';
import { environment } from '../../adapters/environment.ts';
import { sesPostbox } from '../../adapters/ses/postbox.ts';
import { ENV } from '../../contracts/env.ts';
import { toBePaged } from '../../domain/approvals/index.ts';
import { approvalJournal, loadApproval } from '../_shared/approval-step.ts';
import { mailApprovers } from '../_shared/mail-approvers.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({
  detail: z.object({
    aggregateId: z.string(),
    type: z.enum(['approvals.approval-reminded', 'approvals.approval-escalated']),
  }),
});

/** Mails what the sweep decided: the reminder to those whose pages are not silenced, the ask to the next tier. */
export const handler = subscriber(Message, () => {
  const approvals = approvalJournal();
  const postbox = sesPostbox(environment(ENV.approvalsTable));
  return async ({ detail: { aggregateId, type } }, { now }) => {
    const approval = await loadApproval(approvals, aggregateId);
    if (approval.status !== 'pending') return;
    const sending = { postbox, secret: await readLinkSecret(), now };
    const nextTier = approval.asked.filter(({ tier }) => tier > 0).map(({ personId }) => personId);
    await (type === 'approvals.approval-escalated'
      ? mailApprovers(sending, approval, 'escalation', nextTier)
      : mailApprovers(sending, approval, 'reminder', toBePaged(approval, now)));
  };
});
