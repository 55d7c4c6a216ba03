import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Message } from '@aws-sdk/client-sqs';
import { RECEIVED_AT } from '../../contracts/signal-messages.ts';
import { sqs } from './sqs-client.ts';

const AT_ONCE = 10;
/** Long enough to send ten messages; what is not deleted by then comes back to the queue by itself. */
const HIDDEN_SECONDS = 60;

const receivedAtOf = ({ MessageAttributes, Attributes }: Message): string =>
  MessageAttributes?.[RECEIVED_AT]?.StringValue ?? new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString();

const moveOne = async (from: string, to: string, message: Message): Promise<void> => {
  await sqs().send(
    new SendMessageCommand({
      QueueUrl: to,
      MessageBody: message.Body ?? '',
      MessageAttributes: { [RECEIVED_AT]: { DataType: 'String', StringValue: receivedAtOf(message) } },
    }),
  );
  await sqs().send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle: message.ReceiptHandle }));
};

const receive = async (queue: string, most: number): Promise<Message[]> => {
  const { Messages = [] } = await sqs().send(
    new ReceiveMessageCommand({
      QueueUrl: queue,
      MaxNumberOfMessages: Math.min(AT_ONCE, most),
      VisibilityTimeout: HIDDEN_SECONDS,
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['SentTimestamp'],
    }),
  );
  return Messages;
};

/**
 * Moves at most `most` dead letters back to the signals' queue after a fix; answers how many. Sent before deleted: a
 * replay that dies in between, or runs twice, sends a signal again, and a signal is recorded once. What is parked again
 * meanwhile, because the fix was none, is left for the next replay.
 */
export const replayDeadLetters = async (from: string, to: string, most = Number.MAX_SAFE_INTEGER): Promise<number> => {
  const startedAt = Date.now();
  let moved = 0;
  while (moved < most) {
    const messages = await receive(from, most - moved);
    const earlier = messages.filter(({ Attributes }) => Number(Attributes?.SentTimestamp ?? 0) < startedAt);
    await Promise.all(earlier.map((message) => moveOne(from, to, message)));
    moved += earlier.length;
    if (earlier.length === 0) return moved;
  }
  return moved;
};
