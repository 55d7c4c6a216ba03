import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from '@jest/globals';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Message } from '@aws-sdk/client-sqs';
import { replayDeadLetters } from '../../../adapters/aws/replay-dead-letters.ts';
import { sendToDeadLetters } from '../../../adapters/aws/dead-letters.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';

const sqs = new SQSClient({});
const RECEIVED = '2025-11-20T02:15:00.000Z';
let parked: string;
let signals: string;

const createQueue = async (): Promise<string> =>
  (await sqs.send(new CreateQueueCommand({ QueueName: `q-${randomUUID()}` }))).QueueUrl ?? '';

const receiveAll = async (QueueUrl: string): Promise<Message[]> => {
  const all: Message[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'] }),
    );
    if (Messages.length === 0) return all;
    all.push(...Messages);
  }
};

const park = (body: string) =>
  sendToDeadLetters(parked, { body, receivedAt: RECEIVED }, new InvalidInputError('detail.severity', 'must be number'));

beforeEach(async () => {
  [parked, signals] = await Promise.all([createQueue(), createQueue()]);
});

it('a parked signal says what was wrong with which field, and when it first came', async () => {
  await park('{"a":1}');
  const [message] = await receiveAll(parked);
  expect(message!.Body).toBe('{"a":1}');
  expect(message!.MessageAttributes).toMatchObject({
    error: { StringValue: 'detail.severity: must be number' },
    field: { StringValue: 'detail.severity' },
    receivedAt: { StringValue: RECEIVED },
  });
});

it('a replay moves everything once and keeps when it first came', async () => {
  for (let index = 0; index < 23; index += 1) await park(`{"n":${index}}`);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await replayDeadLetters(parked, signals)).toBe(23);
  expect(await replayDeadLetters(parked, signals)).toBe(0);
  const moved = await receiveAll(signals);
  expect(new Set(moved.map(({ Body }) => Body)).size).toBe(23);
  expect(moved[0]!.MessageAttributes).toMatchObject({ receivedAt: { StringValue: RECEIVED } });
});

it('a replay moves no more than it was told', async () => {
  for (const body of ['1', '2', '3']) await park(body);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await replayDeadLetters(parked, signals, 2)).toBe(2);
});
