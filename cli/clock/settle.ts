import { setTimeout as sleep } from 'node:timers/promises';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { sqs } from '../../adapters/aws/sqs-client.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { OUTPUT } from '../../contracts/outputs.ts';
import type { Deployment } from '../deployment/connect.ts';
import { listByStatus } from '../../adapters/dynamodb/list-by-status.ts';

const LOOK_EVERY_MS = 200;
const QUIET_LOOKS = 6;
const LIMIT_MS = 60_000;

/** How each area lists what is open. */
const OPEN = [
  [ENV.incidentsTable, 'open'],
  [ENV.approvalsTable, 'open'],
  [ENV.regulationTable, 'open'],
  [ENV.regulationTable, 'case-open'],
] as const;

/** Where every open aggregate stands. */
const standing = async (): Promise<string> => {
  const seen: string[] = [];
  for (const [name, status] of OPEN)
    for await (const { state, seq } of listByStatus<{ id: string }>(environment(name), status))
      seen.push(`${state.id}:${seq}`);
  return seen.join(' ');
};

const messagesIn = async (queue: string): Promise<number> => {
  const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
  const { Attributes } = await sqs().send(
    new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: [...names] }),
  );
  return names.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
};

/** Waits until no journal has moved for about a second and nothing waits to be resumed; at most a minute. */
export const settle = async ({ output }: Deployment): Promise<void> => {
  const until = Date.now() + LIMIT_MS;
  let before = '';
  for (let quiet = 0; quiet < QUIET_LOOKS && Date.now() < until;) {
    const [now, waiting] = await Promise.all([standing(), messagesIn(output(OUTPUT.resumeQueue))]);
    quiet = now === before && waiting === 0 ? quiet + 1 : 0;
    before = now;
    await sleep(LOOK_EVERY_MS);
  }
};
