import { readLinkSecret } from '../../adapters/aws/link-secret.ts';
import { findPerson } from '../../adapters/config/people.ts';
import { environment } from '../../adapters/environment.ts';
import { Delivery } from '../../contracts/delivery.ts';
import { ENV } from '../../contracts/env.ts';
import { cameBackText, digestText } from '../../domain/approvals/messages/index.ts';
import { peoplePostbox } from '../_shared/channels/people-postbox.ts';
import {
  deliverChat,
  deliverPlainSms,
  deliverPrivateMail,
  deliverSms,
  deliverTeamChat,
  deliverTopic,
} from '../_shared/channels/deliver.ts';
import type { Delivering } from '../_shared/channels/deliver.ts';
import { flushRecipient } from '../_shared/channels/flush-recipient.ts';
import { readReaching } from '../_shared/channels/reaching.ts';
import { subscriber } from '../_shared/subscriber.ts';

const deliverPlain = async (
  message: Extract<Delivery, { channel: 'digest-page' | 'came-back' }>,
  by: Delivering,
): Promise<void> => {
  const person = await findPerson(message.personId);
  if (person?.phone === undefined) return;
  const text = message.channel === 'came-back' ? cameBackText(person.language) : digestText(person, message, by.now);
  await deliverPlainSms(message, { phone: person.phone, text }, by);
};

const deliver = async (message: Delivery, by: Delivering): Promise<unknown> => {
  switch (message.channel) {
    case 'sms':
      return deliverSms(message, by);
    case 'private-mail':
      return deliverPrivateMail(message, by);
    case 'chat':
      return deliverChat(message, by);
    case 'topic':
      return deliverTopic(message, by);
    case 'team-chat':
      return deliverTeamChat(message, by);
    case 'digest':
      return flushRecipient(message.recipient, by);
    default:
      return deliverPlain(message, by);
  }
};

/** Delivers by SMS, chat, topic and digest what is still asked, each once, within the rate of its subscription. */
export const handler = subscriber(Delivery, () => {
  const postbox = peoplePostbox(environment(ENV.approvalsTable));
  return async (message, { now }) => {
    const [secret, reaching] = await Promise.all([readLinkSecret(), readReaching()]);
    await deliver(message, { ...reaching, postbox, secret, now });
  };
});
