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

/** The local cloud answers with all that was ever sent: after a storm that takes seconds. */
const PATIENCE_MS = 60_000;

const read = async (url: string): Promise<unknown> =>
  (await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })).json();

type Reading = { underWay: Promise<unknown>; next?: Promise<unknown> };
const readings = new Map<string, Reading>();

const begin = (url: string): Promise<unknown> => {
  const underWay = read(url);
  const reading: Reading = { underWay };
  readings.set(url, reading);
  const end = (): void => {
    if (reading.next === undefined) readings.delete(url);
  };
  underWay.then(end, end);
  return underWay;
};

/**
 * One reading at a time: whoever asks while one is under way shares the next, which sees all that was sent before they asked.
 * Dozens who watch the same mailbox would else keep the cloud busy with nothing but their answers.
 */
const ask = (url: string): Promise<unknown> => {
  const reading = readings.get(url);
  if (reading === undefined) return begin(url);
  return (reading.next ??= reading.underWay.then(
    () => begin(url),
    () => begin(url),
  ));
};
