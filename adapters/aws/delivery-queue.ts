import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Delivery } from '../../contracts/delivery.ts';
import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';

/** The longest that SQS delays a message. */
const MOST_SECONDS = 900;

let client: SQSClient | undefined;

/** Hands a message to the one function that delivers by SMS, chat and topic, after `delayMs` in whole seconds. */
export const enqueueDelivery = async (delivery: Delivery, delayMs = 0): Promise<void> => {
  client ??= new SQSClient({});
  await client.send(
    new SendMessageCommand({
      QueueUrl: environment(ENV.deliveryQueue),
      MessageBody: JSON.stringify(delivery),
      DelaySeconds: Math.min(MOST_SECONDS, Math.ceil(delayMs / 1000)),
    }),
  );
};
