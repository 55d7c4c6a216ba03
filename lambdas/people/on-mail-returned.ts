import * as z from 'zod/mini';
import { enqueueDelivery } from '../../adapters/aws/delivery-queue.ts';
import { readPeople } from '../../adapters/config/people.ts';
import { noteReturnedMail } from '../../domain/approvals/index.ts';
import { nextChannel, readMailEvent } from '../../domain/people/channels/index.ts';
import type { NextChannel, ReturnedMail } from '../../domain/people/channels/index.ts';
import { approvalJournal } from '../_shared/approval-step.ts';
import { readReaching } from '../_shared/channels/reaching.ts';
import { subscriber } from '../_shared/subscriber.ts';

/** SNS's envelope; SES's event is text in it. */
const Envelope = z.object({ Message: z.string() });

/** Asks by the next channel. Its key is that of the page by the same channel, so that nobody is paged twice for one ask. */
const askAgain = async ({ approvalId = '', personId, kind = '' }: ReturnedMail, next: NextChannel): Promise<void> => {
  const key = `${approvalId}:${kind}:${personId}`;
  const ask = { personId, approvalId, kind };
  if (next.kind !== 'chat') return enqueueDelivery({ channel: next.kind, key: `${key}:${next.kind}`, ...ask });
  const { endpointId } = next;
  return enqueueDelivery({ channel: 'chat', key: `${key}:chat:${endpointId}`, endpointId, ...ask });
};

/** A mail came back, or its reader complained: the person is asked by their next channel, and the journal says so. */
export const handler = subscriber(Envelope, () => {
  const approvals = approvalJournal();

  const fallOver = async (returned: ReturnedMail, now: string, request: string): Promise<void> => {
    const { personId, approvalId, messageId, why } = returned;
    const [people, { channels }] = await Promise.all([readPeople(), readReaching()]);
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) return;
    if (approvalId === undefined)
      return enqueueDelivery({ channel: 'came-back', personId, key: `came-back:${messageId}:${personId}` });
    const next = nextChannel(person, channels);
    const command = { key: `mail-returned:${messageId}`, actor: 'system:on-mail-returned', now, cause: { request } };
    await approvals.execute(approvalId, command, noteReturnedMail({ personId, why, next: next?.kind ?? 'none' }));
    if (next !== undefined) await askAgain(returned, next);
  };

  return async ({ Message }, { now, request }) => {
    const returned = readMailEvent(JSON.parse(Message));
    if (returned !== undefined) await fallOver(returned, now, request);
  };
});
