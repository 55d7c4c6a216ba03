import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ListEventSourceMappingsCommand, LambdaClient, UpdateEventSourceMappingCommand } from '@aws-sdk/client-lambda';
import { GetQueueAttributesCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { atMost } from '../../lambdas/_shared/at-most.ts';
import { account, region } from '../../local/environment.ts';
import { findingAbout } from '../../local/replay.ts';

/** A finding about a user of its own; 50 of them are 50 fingerprints with distinct principals and resources. */
export const makeFindings = (count: number): object[] =>
  Array.from({ length: count }, () => {
    const tail = randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase();
    const victim = { userName: `storm-${tail.toLowerCase()}`, userId: `AIDA${tail}`, accessKeyId: `AKIA${tail}` };
    return findingAbout(victim, new Date());
  });

/** Event id -> message, as EventBridge puts it into a queue; the findings take turns. */
export const makeSignals = (findings: readonly object[], count: number): Map<string, string> =>
  new Map(
    Array.from({ length: count }, (_, index) => {
      const id = randomUUID();
      const envelope = {
        version: '0',
        id,
        'detail-type': 'GuardDuty Finding',
        source: 'aws.guardduty',
        account,
        region,
      };
      const detail = findings[index % findings.length];
      return [id, JSON.stringify({ ...envelope, time: new Date().toISOString(), resources: [], detail })];
    }),
  );

const BATCH = 10;
// The queue's address names localhost, ours 127.0.0.1: the same place, not worth a warning for each call.
const sqs = (): SQSClient => new SQSClient({ useQueueUrlAsEndpoint: false });

const send = async (queueUrl: string, bodies: string[]): Promise<void> => {
  const starts = Array.from({ length: Math.ceil(bodies.length / BATCH) }, (_, index) => index * BATCH);
  await atMost(4, starts, async (start) => {
    const Entries = bodies
      .slice(start, start + BATCH)
      .map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    const { Failed } = await sqs().send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    if (Failed?.length) throw new Error(`the queue refused ${String(Failed.length)} messages`);
  });
};

/** Messages that wait or are being handled. */
export const depthOf = async (queueUrl: string): Promise<number> => {
  const { Attributes } = await sqs().send(
    new GetQueueAttributesCommand({
      QueueUrl: queueUrl,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  const { ApproximateNumberOfMessages: waiting, ApproximateNumberOfMessagesNotVisible: inHand } = Attributes ?? {};
  return Number(waiting ?? 0) + Number(inHand ?? 0);
};

/** Switches on or off what feeds functions from sources that fit. */
export const switchMappings = async (fits: (source: string) => boolean, Enabled: boolean): Promise<void> => {
  const lambda = new LambdaClient({});
  const { EventSourceMappings } = await lambda.send(new ListEventSourceMappingsCommand({ MaxItems: 100 }));
  for (const { UUID, EventSourceArn = '' } of EventSourceMappings ?? [])
    if (fits(EventSourceArn)) await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
};

/** Fills a queue while nothing reads it, then lets go: messages per second until all are handled. */
export const drain = async (queueUrl: string, bodies: string[]): Promise<number> => {
  const name = `:${queueUrl.split('/').at(-1) ?? ''}`;
  const isIts = (source: string): boolean => source.endsWith(name);
  await switchMappings(isIts, false);
  await send(queueUrl, bodies);
  const startedAt = performance.now();
  await switchMappings(isIts, true);
  while ((await depthOf(queueUrl)) > 0) await sleep(50);
  return bodies.length / ((performance.now() - startedAt) / 1000);
};
