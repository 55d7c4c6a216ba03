import { BatchWriteItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { dynamo } from '../../adapters/dynamodb/client.ts';
import { atMost } from '../../lambdas/_shared/at-most.ts';

export type Item = Record<string, AttributeValue>;

/** Everything of one aggregate, as it lies in its table. */
export const readPartition = async (table: string, pk: string): Promise<Item[]> => {
  const items: Item[] = [];
  const query = {
    TableName: table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: pk } },
  };
  for await (const { Items } of paginateQuery({ client: dynamo() }, { ...query, ConsistentRead: true }))
    items.push(...(Items ?? []));
  return items;
};

/** The same item of another incident: every text that names the one names the other. */
export const renamed = (item: Item, from: string, to: string): Item =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      value.S === undefined ? value : { S: value.S.replaceAll(from, to) },
    ]),
  );

const BATCH = 25;

/** Writes items as quickly as the table takes them. */
export const writeAll = async (table: string, items: readonly Item[]): Promise<void> => {
  const starts = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) => index * BATCH);
  await atMost(4, starts, async (start) => {
    const requests = items.slice(start, start + BATCH).map((Item) => ({ PutRequest: { Item } }));
    const { UnprocessedItems } = await dynamo().send(
      new BatchWriteItemCommand({ RequestItems: { [table]: requests } }),
    );
    if (UnprocessedItems?.[table]?.length) throw new Error(`${table} did not take all items`);
  });
};
