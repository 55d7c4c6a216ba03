import { sendOnce } from '../../../adapters/dynamodb/message-claim.ts';
import { environment } from '../../../adapters/environment.ts';
import { publishNote } from '../../../adapters/sns/publish-note.ts';
import { publishSms } from '../../../adapters/sns/publish-sms.ts';
import type { Postbox } from '../../../adapters/ses/postbox.ts';
import type { Delivery, DeliveryOf } from '../../../contracts/delivery.ts';
import { ENV } from '../../../contracts/env.ts';
import {
  bareMail,
  barePageText,
  noteText,
  pageText,
  personalNote,
  teamNote,
} from '../../../domain/approvals/messages/index.ts';
import { isRestrictedCase } from './is-restricted-case.ts';
import { postChat } from './post-chat.ts';
import { readOpenAsk, readOpenCase } from './read-ask.ts';
import type { Reaching } from './reaching.ts';
import { takeTurn } from './take-turn.ts';
import { viewFor } from './write-ask.ts';

/** What delivering takes. */
export type Delivering = Reaching & { postbox: Postbox; secret: string; now: string };

const once = (key: string, send: () => Promise<void>) => sendOnce(environment(ENV.approvalsTable), key, send);
/** All SMS share one bucket: SNS limits them by account, and the digest rule already keeps count for each person. */
const SMS = 'sms';

export const deliverSms = async (message: DeliveryOf<'sms'>, by: Delivering): Promise<void> => {
  const ask = await readOpenAsk(message, by.now);
  const phone = ask?.person.phone;
  if (ask === undefined || phone === undefined) return;
  const view = viewFor(ask.file, message.personId, by, 'sms');
  const isBare = by.outOfBand || isRestrictedCase(ask.file);
  const text = isBare ? barePageText(view) : pageText(view);
  await takeTurn(message, { subscription: SMS, rate: by.channels.rate }, () =>
    once(message.key, () => publishSms({ phone, text })),
  );
};

export const deliverPrivateMail = async (message: DeliveryOf<'private-mail'>, by: Delivering): Promise<void> => {
  const ask = await readOpenAsk(message, by.now);
  const to = ask?.person.privateMail;
  if (ask === undefined || to === undefined) return;
  const { personId, approvalId, kind, key } = message;
  const mail = bareMail(viewFor(ask.file, personId, by));
  await by.postbox.send({ key, to, about: { personId, approvalId, kind }, ...mail });
};

export const deliverChat = async (message: DeliveryOf<'chat'>, by: Delivering): Promise<void> => {
  const endpoint = by.channels.chat.find(({ id, person }) => id === message.endpointId && person === message.personId);
  const ask = await readOpenAsk(message, by.now);
  if (by.outOfBand || endpoint === undefined || ask === undefined) return;
  const note = personalNote(viewFor(ask.file, message.personId, by, 'chat'));
  await takeTurn(message, { subscription: endpoint.id, rate: by.channels.rate }, () =>
    once(message.key, () => postChat(endpoint, note)),
  );
};

/** The ask as those who only watch are told of it, with no link in it. */
const noteFor = async ({ approvalId }: { approvalId: string }, by: Delivering) => {
  const file = await readOpenCase(approvalId, by.now);
  const first = file?.approval.asked[0]?.personId;
  if (by.outOfBand || file === undefined || first === undefined || isRestrictedCase(file)) return undefined;
  return { file, note: teamNote(viewFor(file, first, by)) };
};

export const deliverTopic = async (message: DeliveryOf<'topic'>, by: Delivering): Promise<void> => {
  const told = await noteFor(message, by);
  if (told === undefined) return;
  const { severity } = told.file.approval;
  const note = { subject: told.note.title, text: noteText(told.note), ...(severity === undefined ? {} : { severity }) };
  await takeTurn(message, { subscription: 'topic', rate: by.channels.rate }, () =>
    once(message.key, () => publishNote(note)),
  );
};

export const deliverTeamChat = async (message: DeliveryOf<'team-chat'>, by: Delivering): Promise<void> => {
  const endpoint = by.channels.chat.find(({ id, team }) => id === message.endpointId && team !== undefined);
  const told = endpoint === undefined ? undefined : await noteFor(message, by);
  if (endpoint === undefined || told === undefined) return;
  await takeTurn(message, { subscription: endpoint.id, rate: by.channels.rate }, () =>
    once(message.key, () => postChat(endpoint, told.note)),
  );
};

/** A short SMS outside any question: it names no case. */
export const deliverPlainSms = async (
  message: Extract<Delivery, { channel: 'digest-page' | 'came-back' }>,
  { phone, text }: { phone: string; text: string },
  by: Delivering,
): Promise<void> =>
  takeTurn(message, { subscription: SMS, rate: by.channels.rate }, () =>
    once(message.key, () => publishSms({ phone, text })),
  );
