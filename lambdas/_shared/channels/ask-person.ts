import { enqueueDelivery } from '../../../adapters/aws/delivery-queue.ts';
import type { Letter, Postbox } from '../../../adapters/ses/postbox.ts';
import type { ApprovalState } from '../../../domain/approvals/index.ts';
import { admitAsk } from '../../../domain/people/channels/index.ts';
import type { DigestStore, Reach } from '../../../domain/people/channels/index.ts';
import type { Reaching } from './reaching.ts';

/** What asking people takes. */
export type Asking = Reaching & { postbox: Postbox; store: DigestStore; secret: string; now: string };

/** An ask's mail before it is known where to. */
export type AskLetter = Omit<Letter, 'to'> & { about: { personId: string; approvalId: string; kind: string } };

/** What came of an ask: it went out now, had gone out before, or waits for its digest. */
export type Asked = 'sent' | 'sent-before' | 'gathered';

/** Pages by SMS and chat; doubled by a repeated step, each is claimed by its own key. */
const page = async ({ key, about }: AskLetter, { sms, chat }: Reach): Promise<void> => {
  const { personId, approvalId, kind } = about;
  const said = { personId, approvalId, kind };
  if (sms) await enqueueDelivery({ channel: 'sms', key: `${key}:sms`, ...said });
  for (const endpointId of chat)
    await enqueueDelivery({ channel: 'chat', key: `${key}:chat:${endpointId}`, endpointId, ...said });
};

/**
 * Where asks to one person go: past the digest rule, then by mail and whatever pages them. A restricted case is told on its
 * own, because a digest would name it beside others.
 */
export const askPerson =
  (asking: Asking, reach: Reach, isRestricted: boolean) =>
  async (letter: AskLetter): Promise<Asked> => {
    const { postbox, store, now, channels } = asking;
    const { personId, approvalId, kind } = letter.about;
    const ask = { key: letter.key, approvalId, kind };
    const standing = isRestricted ? 'single' : await admitAsk(store, personId, ask, { now, rule: channels.digest });
    if (standing !== 'single') return standing === 'told' ? 'sent-before' : standing;
    const sent = reach.mailTo === undefined ? 'sent-before' : await postbox.send({ ...letter, to: reach.mailTo });
    await page(letter, reach);
    return sent;
  };

/** The recipients of the fan-out, each held to the digest rule as a person is. */
export const TOPIC = 'topic-asks';
export const teamRecipient = (endpointId: string): string => `chat-${endpointId}`;

/**
 * Tells those who watch that people are asked: the topic's subscribers and the channels of teams. Never out of band, and
 * never of a restricted case.
 */
export const fanOut = async (
  { store, now, outOfBand, channels }: Asking,
  { id }: Pick<ApprovalState, 'id'>,
  { kind, isRestricted, teams }: { kind: string; isRestricted: boolean; teams: readonly string[] },
): Promise<void> => {
  if (outOfBand || isRestricted) return;
  const admit = (recipient: string) =>
    admitAsk(store, recipient, { key: `${id}:${kind}`, approvalId: id, kind }, { now, rule: channels.digest });
  if ((await admit(TOPIC)) === 'single')
    await enqueueDelivery({ channel: 'topic', key: `${id}:${kind}:topic`, approvalId: id, kind });
  for (const { id: endpointId, team } of channels.chat)
    if (team !== undefined && teams.includes(team) && (await admit(teamRecipient(endpointId))) === 'single')
      await enqueueDelivery({
        channel: 'team-chat',
        key: `${id}:${kind}:chat:${endpointId}`,
        endpointId,
        approvalId: id,
        kind,
      });
};
