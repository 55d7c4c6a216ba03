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

/**
 * Moves at most `most` dead letters back to the signals' queue after a fix; answers how many. Sent before deleted: a
 * replay that dies in between, or runs twice, sends a signal again, and a signal is recorded once.
 */
export const replayDeadLetters = async (from: string, to: string, most = Number.MAX_SAFE_INTEGER): Promise<number> => {
  let moved = 0;
  while (moved < most) {
    const { Messages = [] } = await sqs().send(
      new ReceiveMessageCommand({
        QueueUrl: from,
        MaxNumberOfMessages: Math.min(AT_ONCE, most - moved),
        VisibilityTimeout: HIDDEN_SECONDS,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['SentTimestamp'],
      }),
    );
    if (Messages.length === 0) return moved;
    await Promise.all(Messages.map((message) => moveOne(from, to, message)));
    moved += Messages.length;
  }
  return moved;
};
