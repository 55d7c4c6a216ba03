import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { countPartition } from '../../contracts/detection-keys.ts';
import { numberOf, textOf } from './attributes.ts';
import { dynamo } from './client.ts';
import type { Item } from './attributes.ts';

/** How many signals belong to an incident, and when the last was recorded (UTC ISO 8601; empty when there is none). */
export const readSignalCount = async (
  table: string,
  incidentId: string,
): Promise<{ count: number; lastAt: string }> => {
  const pages = paginateQuery(
    { client: dynamo() },
    {
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: countPartition(incidentId) } },
      ConsistentRead: true,
    },
  );
  const items: Item[] = [];
  for await (const page of pages) items.push(...(page.Items ?? []));
  return {
    count: items.reduce((sum, item) => sum + numberOf(item, 'count'), 0),
    lastAt: items.map((item) => textOf(item, 'lastAt') ?? '').reduce((a, b) => (a > b ? a : b), ''),
  };
};
