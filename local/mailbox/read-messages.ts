import { findCloud } from '../cloud.ts';
import { mailsOf, smsOf, type Message } from './messages.ts';

/** Everything that was sent by the instance of this name, newest first; undefined while the local cloud is not running. */
export async function readMessages(name: string): Promise<Message[] | undefined> {
  const cloud = await findCloud(name);
  if (cloud === undefined) return undefined;
  const [mails, sms] = await Promise.all([
    ask(`${cloud.endpoint}/_ministack/ses/messages`).then(mailsOf),
    readSms(cloud.endpoint),
  ]);
  return [...mails, ...sms].sort((a, b) => b.at.localeCompare(a.at));
}

/** Every SMS that was sent by the local cloud at this address, newest first. */
export const readSms = async (endpoint: string): Promise<Message[]> =>
  smsOf(await ask(`${endpoint}/_ministack/sns/sms-messages`));

const ask = async (url: string): Promise<unknown> => (await fetch(url, { signal: AbortSignal.timeout(5000) })).json();
