import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { dynamo } from './client.ts';
import type { Item } from './attributes.ts';

/** All items of a partition whose sort key begins so. Strongly consistent. */
export const queryPartition = async (table: string, pk: string, prefix: string): Promise<Item[]> => {
  const items: Item[] = [];
  const pages = paginateQuery(
    { client: dynamo() },
    {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': { S: pk }, ':prefix': { S: prefix } },
      ConsistentRead: true,
    },
  );
  for await (const page of pages) items.push(...(page.Items ?? []));
  return items;
};

/** JSON of a text attribute; undefined when there is none or it is not JSON. */
export const jsonOf = (item: Item, attribute: string): unknown => {
  try {
    return JSON.parse(item[attribute]?.S ?? '');
  } catch {
    return undefined;
  }
};
