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

const Queued = z.object({ MessageId: z.string(), Body: z.string(), SentTimestamp: z.number() });
const Queues = z.object({
  messages: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.array(Queued)))),
});

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

/** The SMS in the answer of `/_ministack/sqs/messages` for the queue that stage local sends them to, newest first. */
export const smsOf = (answer: unknown): Message[] =>
  Object.values(Queues.parse(answer).messages)
    .flatMap((regions) => Object.values(regions))
    .flatMap((queues) => Object.values(queues).flat())
    .sort((a, b) => b.SentTimestamp - a.SentTimestamp)
    .map((queued) => {
      const { to, text } = readSms(queued.Body);
      return {
        id: shortId(queued.MessageId),
        kind: 'sms',
        from: 'Holdfast',
        to,
        subject: text,
        text,
        html: undefined,
        at: iso(queued.SentTimestamp),
      };
    });

const Sms = z.object({ phoneNumber: z.string(), message: z.string() });

/** The queue's body is `{ phoneNumber, message }`; anything else is shown as it is. */
function readSms(body: string): { to: string[]; text: string } {
  try {
    const { phoneNumber, message } = Sms.parse(JSON.parse(body));
    return { to: [phoneNumber], text: message };
  } catch {
    return { to: [], text: body };
  }
}

const shortId = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 16);
const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();
