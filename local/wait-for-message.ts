import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from './mailbox/messages.ts';
import { readMessages } from './mailbox/read-messages.ts';

/**
 * Waits until a message that fits has arrived and returns the newest one. Throws after `seconds` with `what` it waited for.
 * `since` (UTC, ISO 8601) leaves older messages out.
 */
export async function waitForMessage(
  name: string,
  { what, since, seconds, fits }: { what: string; since: string; seconds: number; fits: (message: Message) => boolean },
): Promise<Message> {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    const found = (await readMessages(name))?.find((message) => message.at >= since && fits(message));
    if (found !== undefined) return found;
    await sleep(200);
  }
  throw new Error(
    `no ${what} within ${seconds} s: look into the log groups of the functions, or .local/${name}/cloud.log`,
  );
}
