import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import type { MessageTag } from '@aws-sdk/client-sesv2';
import { ENV } from '../../contracts/env.ts';
import { sendOnce } from '../dynamodb/message-claim.ts';
import { environment } from '../environment.ts';
import { calendarPart } from './calendar-part.ts';
import { threadHeaders } from './thread-headers.ts';

/** Whom a mail asks about what: SES says so again when the mail comes back. */
export type MailAbout = { personId: string; approvalId?: string; kind?: string };

/** A mail with its idempotency key: the same key is claimed, and so sent, once. */
export type Letter = {
  key: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** What it belongs to, such as an incident's id: a mailbox shows mails of one thread together. */
  thread?: string;
  /** A deadline for the reader's calendar (iCalendar). */
  calendar?: string;
  about?: MailAbout;
};

let client: SESv2Client | undefined;

/** Tags know letters, digits, `_` and `-` only, at most 256 of them. */
const tag = (Name: string, value: string | undefined): MessageTag[] =>
  value === undefined ? [] : [{ Name, Value: Buffer.from(value).toString('base64url') }];

const tagsOf = ({ about }: Letter): MessageTag[] => [
  ...tag('person', about?.personId),
  ...tag('approval', about?.approvalId),
  ...tag('kind', about?.kind),
];

const send = async (letter: Letter): Promise<void> => {
  const { to, subject, html, text, thread, calendar } = letter;
  const from = environment(ENV.mailFrom);
  client ??= new SESv2Client({});
  await client.send(
    new SendEmailCommand({
      FromEmailAddress: from,
      Destination: { ToAddresses: [to] },
      EmailTags: tagsOf(letter),
      Content: {
        Simple: {
          Subject: { Data: subject, Charset: 'UTF-8' },
          Body: { Html: { Data: html, Charset: 'UTF-8' }, Text: { Data: text, Charset: 'UTF-8' } },
          Headers: threadHeaders(from, thread),
          ...(calendar === undefined ? {} : { Attachments: [calendarPart(calendar)] }),
        },
      },
    }),
  );
};

/** Mail by SES, claimed by a conditional item in the caller's table before SES is called (message-claim.ts). */
export const sesPostbox = (table: string) => ({
  /** Sends once per key. */
  send: (letter: Letter): Promise<'sent' | 'sent-before'> => sendOnce(table, letter.key, () => send(letter)),
});
export type Postbox = ReturnType<typeof sesPostbox>;
