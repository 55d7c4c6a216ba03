import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { SQSEvent } from 'aws-lambda';

const client = new SFNClient({});

/** Floor of alarm to mail: each message of the queue becomes an execution, and nothing else happens. */
export const handler = async ({ Records }: SQSEvent): Promise<{ batchItemFailures: [] }> => {
  await Promise.all(
    Records.map(({ messageId, body }) =>
      client.send(
        new StartExecutionCommand({ stateMachineArn: process.env['MACHINE_ARN'], name: messageId, input: body }),
      ),
    ),
  );
  console.log(JSON.stringify({ level: 'INFO', message: 'runs started', count: Records.length }));
  return { batchItemFailures: [] };
};
