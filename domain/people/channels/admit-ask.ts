import type { DigestRule } from '../../../contracts/config/channels.ts';
import { admitMessage, digestDueAt, windowOf } from './digest-rule.ts';
import type { Ask, DigestStore, Standing } from './digest-store.ts';

/**
 * Whether a message goes out on its own or waits for its recipient's digest. Asking again gives the first answer, so that
 * a step that runs twice neither tells somebody twice nor drops what waits.
 */
export const admitAsk = async (
  store: DigestStore,
  recipient: string,
  ask: Ask,
  { now, rule }: { now: string; rule: DigestRule },
): Promise<Standing> => {
  const known = await store.standingOf(recipient, ask.key);
  if (known !== undefined) return known;
  const verdict = admitMessage(await store.countUp(recipient, windowOf(now, rule)), rule);
  if (await store.record(recipient, ask, verdict, digestDueAt(now, rule))) return verdict;
  return (await store.standingOf(recipient, ask.key)) ?? verdict;
};
