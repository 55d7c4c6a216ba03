import { randomUUID } from 'node:crypto';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { clientOptions } from './client-options.ts';
import type { Cloud } from './cloud.ts';
import { publicUrlOf } from './deploy.ts';
import { account, region } from './environment.ts';
import type { Message } from './mailbox/messages.ts';
import recorded from './recorded/stolen-access-key.json' with { type: 'json' };
import { makeVictim, type Victim } from './victim.ts';
import { waitForMessage } from './wait-for-message.ts';

export interface Replayed {
  victim: Victim;
  mail: Message;
  /** Address of the approval's page, as the mail has it. */
  link: string;
}

const mailSeconds = 90;
const CONTAINMENT = /-containment-\d+~/;

/** Puts the recorded finding on the bus, about a user made for it, and waits for the mail that asks for an approval. */
export async function replay(cloud: Cloud): Promise<Replayed> {
  const victim = await makeVictim(cloud);
  // The emulator's clock is this machine's; a second of tolerance for rounding.
  const since = new Date(Date.now() - 1000).toISOString();
  await putFinding(cloud, victim);
  const mail = await waitForMessage(cloud.name, {
    what: 'mail asking for an approval',
    since,
    seconds: mailSeconds,
    // Others may be asked about other incidents at the same time, and about this one's class: the title names the key.
    fits: (message) =>
      message.text.includes(victim.accessKeyId) && CONTAINMENT.test(approvalLinkIn(message, cloud) ?? ''),
  });
  return { victim, mail, link: approvalLinkIn(mail, cloud) ?? '' };
}

/** The address of an approval's page in a message; undefined when it has none. */
export const approvalLinkIn = (message: Pick<Message, 'text'>, cloud: Pick<Cloud, 'endpoint'>): string | undefined =>
  linkIn(message, cloud, 'approvals');

/** The address of a page of that kind in a message; undefined when it has none. */
export function linkIn(
  { text }: Pick<Message, 'text'>,
  cloud: Pick<Cloud, 'endpoint'>,
  kind: 'approvals' | 'cases',
): string | undefined {
  const at = text.indexOf(`${publicUrlOf(cloud)}/${kind}/`);
  return at < 0 ? undefined : /^\S+/.exec(text.slice(at))?.[0];
}

async function putFinding(cloud: Cloud, victim: Victim): Promise<void> {
  const bus = new EventBridgeClient(clientOptions(cloud));
  const { FailedEntryCount, Entries } = await bus.send(
    new PutEventsCommand({
      Entries: [
        {
          Source: recorded.source,
          DetailType: recorded['detail-type'],
          Detail: JSON.stringify(findingAbout(victim, new Date())),
          Time: new Date(),
        },
      ],
    }),
  );
  if (FailedEntryCount !== 0)
    throw new Error(`the bus refused the finding: ${Entries?.[0]?.ErrorMessage ?? 'no reason'}`);
}

/** The recorded finding, happening now, in the local account, about this user. */
export function findingAbout(victim: Victim, now: Date): object {
  const { detail } = recorded;
  const id = randomUUID().replaceAll('-', '');
  const before = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();
  return {
    ...detail,
    ...{ id, accountId: account, region, createdAt: before(1), updatedAt: before(1) },
    arn: `arn:aws:guardduty:${region}:${account}:detector/${detail.service.detectorId}/finding/${id}`,
    description: detail.description.replace('payments-batch', victim.userName),
    resource: {
      ...detail.resource,
      accessKeyDetails: { ...victimDetails(victim), userType: 'IAMUser' },
    },
    service: { ...detail.service, eventFirstSeen: before(12), eventLastSeen: before(2) },
  };
}

const victimDetails = ({ userName, userId, accessKeyId }: Victim) => ({ userName, principalId: userId, accessKeyId });
