import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { RECEIVED_AT } from '../../contracts/signal-messages.ts';
import type { InvalidInputError } from '../../domain/shared/errors.ts';
import { sqs } from './sqs-client.ts';

const text = (value: string) => ({ DataType: 'String', StringValue: value });

/**
 * Parks a message that can never be accepted as it is, with the error and the field that was wrong, and when it first
 * reached us (UTC ISO 8601): a later replay is judged by that time.
 */
export const sendToDeadLetters = async (
  queueUrl: string,
  message: { body: string; receivedAt: string },
  error: InvalidInputError,
): Promise<void> => {
  await sqs().send(
    new SendMessageCommand({
      QueueUrl: queueUrl,
      MessageBody: message.body,
      MessageAttributes: {
        error: text(error.message.slice(0, 1_000)),
        field: text(error.field.slice(0, 250)),
        [RECEIVED_AT]: text(message.receivedAt),
      },
    }),
  );
};
