import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { SQSEvent } from 'aws-lambda';

const client = new DynamoDBClient({});

/** Floor of ingestion: one put for each message. Its bundle is also the floor of load time: one DynamoDB client. */
export const handler = async ({ Records }: SQSEvent): Promise<{ batchItemFailures: [] }> => {
  await Promise.all(
    Records.map(({ messageId, body }) =>
      client.send(
        new PutItemCommand({
          TableName: process.env['FLOOR_TABLE'],
          Item: { pk: { S: messageId }, body: { S: body } },
        }),
      ),
    ),
  );
  console.log(JSON.stringify({ level: 'INFO', message: 'messages put', count: Records.length }));
  return { batchItemFailures: [] };
};
