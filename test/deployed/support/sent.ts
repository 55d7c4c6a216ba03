import type { Application } from './application.ts';

/** A mail as SES took it. */
export type SentMail = {
  To: string[];
  Subject: string;
  BodyText: string;
  BodyHtml: string;
  Timestamp: number;
  Headers: { Name: string; Value: string }[];
  Attachments: { FileName: string; ContentType: string; RawContent: string }[];
  EmailTags: { Name: string; Value: string }[];
};

const ask = async ({ cloud }: Application, path: string): Promise<unknown> =>
  (await fetch(`${cloud.endpoint}/_ministack/${path}`)).json();

/** Every mail that SES took, oldest first. */
export const sentMails = async (app: Application): Promise<SentMail[]> => {
  const { messages } = (await ask(app, 'ses/messages')) as { messages: Record<string, SentMail[]> };
  return Object.values(messages)
    .flat()
    .sort((a, b) => a.Timestamp - b.Timestamp);
};

/** The texts that SNS sent to a telephone, oldest first. */
export const textsTo = async (app: Application, phone: string): Promise<string[]> => {
  const answer = JSON.stringify(await ask(app, `sns/sms-messages?phoneNumber=${encodeURIComponent(phone)}`));
  return [...answer.matchAll(/"Message":("(?:[^"\\]|\\.)*")/g)].map(([, text]) => JSON.parse(text ?? '""') as string);
};
