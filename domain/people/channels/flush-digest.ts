import type { DigestRule } from '../../../contracts/config/channels.ts';
import { digestDueAt, windowOf } from './digest-rule.ts';
import type { Ask, DigestStore } from './digest-store.ts';

/** What became of a digest: nothing waited, it went out, or this window has had its one already and the rest waits on. */
export type Flushed = 'empty' | 'sent' | 'sent-before';

/** Key of a recipient's digest: one for each window, whoever sends it and however often. */
export const digestKey = (recipient: string, now: string, rule: DigestRule): string =>
  `digest:${recipient}:${String(windowOf(now, rule))}`;

/**
 * Sends all that waits for a recipient as one digest. What was not surely in it stays and goes with the next one: a crash
 * at any point may name an ask in two digests, and loses none.
 */
export const flushDigest = async (
  store: DigestStore,
  recipient: string,
  { now, rule }: { now: string; rule: DigestRule },
  send: (key: string, asks: readonly Ask[]) => Promise<'sent' | 'sent-before'>,
): Promise<Flushed> => {
  const { asks, mark } = await store.readGathered(recipient);
  if (asks.length === 0) {
    await store.rest(recipient, mark);
    return 'empty';
  }
  const outcome = await send(digestKey(recipient, now, rule), asks);
  if (outcome === 'sent') await store.settle(recipient, asks);
  await store.postpone(recipient, digestDueAt(now, rule));
  return outcome;
};
