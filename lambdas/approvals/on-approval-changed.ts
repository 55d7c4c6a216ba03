import * as z from 'zod/mini';
import { readLinkSecret } from '../../adapters/aws/link-secret.ts';
import { environment } from '../../adapters/environment.ts';
import { sesPostbox } from '../../adapters/ses/postbox.ts';
import { ENV } from '../../contracts/env.ts';
import { ASKED_BY, hasVoted, isAsked, toBePaged } from '../../domain/approvals/index.ts';
import type { ApprovalState, AskedBy } from '../../domain/approvals/index.ts';
import { approvalJournal, loadApproval } from '../_shared/approval-step.ts';
import { mailApprovers } from '../_shared/mail-approvers.ts';
import { FIRST_KINDS } from '../_shared/post-in-order.ts';
import { subscriber } from '../_shared/subscriber.ts';
import { tellManagers } from '../_shared/tell-managers.ts';

const Message = z.object({
  detail: z.object({
    aggregateId: z.string(),
    seq: z.int(),
    type: z.enum([
      'approvals.approval-reminded',
      'approvals.approval-escalated',
      'approvals.managers-called',
      'approvals.last-call-made',
      'approvals.approval-delegated',
    ]),
  }),
});

const silent = (approval: ApprovalState, by: AskedBy): string[] =>
  approval.asked
    .filter((one) => one.by === by)
    .map(({ personId }) => personId)
    .filter((id) => isAsked(approval, id) && !hasVoted(approval, id));

/**
 * Mails what the sweep or a person decided: the reminder and the last call to those whose pages are not silenced, the ask
 * to whoever is asked now, and word to the managers. Each message goes out once, however often this runs.
 */
export const handler = subscriber(Message, () => {
  const approvals = approvalJournal();
  const postbox = sesPostbox(environment(ENV.approvalsTable));

  const remind = async (approval: ApprovalState, kind: 'reminder' | 'last-call', seq: number, now: string) => {
    const sending = { postbox, secret: await readLinkSecret(), now, occasion: String(seq) };
    await mailApprovers(sending, approval, kind, toBePaged(approval, now));
  };

  const ask = async (approval: ApprovalState, now: string): Promise<void> => {
    const sending = { postbox, secret: await readLinkSecret(), now };
    // The first tier was asked by NotifyApprovers.
    for (const by of ASKED_BY.filter((one) => one !== 'first-tier' && one !== 'last-call'))
      await mailApprovers(sending, approval, FIRST_KINDS[by], silent(approval, by));
  };

  return async ({ detail: { aggregateId, seq, type } }, { now }) => {
    const approval = await loadApproval(approvals, aggregateId);
    if (approval.status !== 'pending') return;
    if (type === 'approvals.approval-reminded') return remind(approval, 'reminder', seq, now);
    if (type === 'approvals.last-call-made') await remind(approval, 'last-call', seq, now);
    else await ask(approval, now);
    await tellManagers({ postbox, now }, approval);
  };
});
