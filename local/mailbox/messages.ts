import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

/** A mail or an SMS as a person received it. */
export interface Message {
  /** Safe in an address. */
  id: string;
  kind: 'mail' | 'sms';
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string | undefined;
  /** UTC, ISO 8601. */
  at: string;
}

const Sent = z.object({
  MessageId: z.string(),
  Source: z.string(),
  To: z.array(z.string()),
  CC: z.array(z.string()),
  BCC: z.array(z.string()),
  Subject: z.string(),
  BodyText: z.nullable(z.string()),
  BodyHtml: z.nullable(z.string()),
  Timestamp: z.number(),
});
const SentMails = z.object({ messages: z.record(z.string(), z.array(Sent)) });

const SentSms = z.object({
  MessageId: z.string(),
  PhoneNumber: z.string(),
  Message: z.string(),
  Timestamp: z.number(),
});
const SentSmsByNumber = z.object({ sms_messages: z.record(z.string(), z.array(SentSms)) });

/** The mails in the answer of `/_ministack/ses/messages`, newest first. */
export const mailsOf = (answer: unknown): Message[] =>
  Object.values(SentMails.parse(answer).messages)
    .flat()
    .sort((a, b) => b.Timestamp - a.Timestamp)
    .map((sent) => ({
      id: shortId(sent.MessageId),
      kind: 'mail',
      from: sent.Source,
      to: [...sent.To, ...sent.CC, ...sent.BCC],
      subject: sent.Subject,
      text: sent.BodyText ?? '',
      html: sent.BodyHtml === '' ? undefined : (sent.BodyHtml ?? undefined),
      at: iso(sent.Timestamp),
    }));

/** The SMS in the answer of `/_ministack/sns/sms-messages`, newest first. */
export const smsOf = (answer: unknown): Message[] =>
  Object.values(SentSmsByNumber.parse(answer).sms_messages)
    .flat()
    .sort((a, b) => b.Timestamp - a.Timestamp)
    .map(({ MessageId, PhoneNumber, Message: text, Timestamp }) => ({
      id: shortId(MessageId),
      kind: 'sms',
      from: 'Holdfast',
      to: [PhoneNumber],
      subject: text.split('\n')[0] ?? text,
      text,
      html: undefined,
      at: iso(Timestamp),
    }));

const shortId = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 16);
const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();
