import * as z from 'zod/mini';
import { readLinkSecret } from '../../adapters/aws/link-secret.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { MESSAGED, messagesAfter } from '../../domain/approvals/index.ts';
import { peoplePostbox } from '../_shared/channels/people-postbox.ts';
import { approvalJournal, loadApproval } from '../_shared/approval-step.ts';
import { mailApprovers } from '../_shared/mail-approvers.ts';
import { subscriber } from '../_shared/subscriber.ts';
import { tellManagers } from '../_shared/tell-managers.ts';

const Message = z.object({
  detail: z.object({ aggregateId: z.string(), seq: z.int(), type: z.enum(MESSAGED) }),
});

/** Sends what the sweep or a person brought about: each message goes out once, however often this runs. */
export const handler = subscriber(Message, () => {
  const approvals = approvalJournal();
  const postbox = peoplePostbox(environment(ENV.approvalsTable));
  return async ({ detail: { aggregateId, seq, type } }, { now }) => {
    const approval = await loadApproval(approvals, aggregateId);
    if (approval.status !== 'pending') return;
    const sending = { postbox, secret: await readLinkSecret(), now, occasion: String(seq) };
    for (const { kind, personIds } of messagesAfter(approval, type, now))
      await mailApprovers(sending, approval, kind, personIds);
    await tellManagers({ postbox, now }, approval);
  };
});
