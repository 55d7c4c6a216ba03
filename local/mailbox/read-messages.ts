import { OUTPUT } from '../../contracts/outputs.ts';
import { findCloud } from '../cloud.ts';
import { readOutputs } from '../deploy.ts';
import { mailsOf, smsOf, type Message } from './messages.ts';

/** Everything that was sent by the instance of this name, newest first; undefined while the local cloud is not running. */
export async function readMessages(name: string): Promise<Message[] | undefined> {
  const cloud = await findCloud(name);
  if (cloud === undefined) return undefined;
  const mails = mailsOf(await ask(`${cloud.endpoint}/_ministack/ses/messages`));
  const queue = smsQueueOf(name);
  if (queue === undefined) return mails;
  const sms = smsOf(await ask(`${cloud.endpoint}/_ministack/sqs/messages?QueueUrl=${encodeURIComponent(queue)}`));
  return [...mails, ...sms].sort((a, b) => b.at.localeCompare(a.at));
}

/** The queue that takes the SMS of stage local; undefined before the first deployment. */
function smsQueueOf(name: string): string | undefined {
  try {
    return Object.values(readOutputs(name)).find((outputs) => OUTPUT.smsQueue in outputs)?.[OUTPUT.smsQueue];
  } catch {
    return undefined;
  }
}

const ask = async (url: string): Promise<unknown> => (await fetch(url, { signal: AbortSignal.timeout(5000) })).json();
