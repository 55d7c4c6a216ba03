import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Area } from '../../contracts/areas.ts';
import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';

let client: SQSClient | undefined;

/** Asks the one function that may resume tasks to look at an aggregate: its answer was there before the task waited. */
export const askToResume = async (area: Area, aggregateId: string): Promise<void> => {
  client ??= new SQSClient({});
  await client.send(
    new SendMessageCommand({
      QueueUrl: environment(ENV.resumeQueue),
      MessageBody: JSON.stringify({ detail: { area, aggregateId } }),
    }),
  );
};
