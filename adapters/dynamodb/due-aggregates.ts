import { QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { STATE_KEY, WAKE_INDEX, WAKE_SHARDS } from '../../contracts/keys.ts';
import { dynamo } from './client.ts';
import { ignoreConditionFailed } from './conflict.ts';

/** An aggregate whose due moment has come. */
export type DueAggregate = { id: string; pk: string; wakeAt: string };

const PAGE = 100;

const dueIn = async (table: string, shard: number, now: string): Promise<DueAggregate[]> => {
  const { Items } = await dynamo().send(
    new QueryCommand({
      TableName: table,
      IndexName: WAKE_INDEX,
      KeyConditionExpression: 'wakeShard = :shard AND wakeAt <= :now',
      ExpressionAttributeValues: { ':shard': { S: `WAKE#${String(shard)}` }, ':now': { S: now } },
      Limit: PAGE,
    }),
  );
  return (Items ?? []).map((item) => {
    const pk = item['pk']?.S ?? '';
    return { id: pk.slice(pk.indexOf('/') + 1), pk, wakeAt: item['wakeAt']?.S ?? '' };
  });
};

/** What is due at `now` (UTC ISO 8601), earliest first; at most a page per shard, the next sweep takes the rest. */
export const readDueAggregates = async (table: string, now: string): Promise<DueAggregate[]> => {
  const shards = Array.from({ length: WAKE_SHARDS }, (_, shard) => dueIn(table, shard, now));
  return (await Promise.all(shards)).flat().sort((a, b) => a.wakeAt.localeCompare(b.wakeAt));
};

/** The next due moment of all, for the stepped clock: undefined when nothing is open. */
export const readNextDue = async (table: string): Promise<string | undefined> => {
  const shards = Array.from({ length: WAKE_SHARDS }, async (_, shard) => {
    const { Items } = await dynamo().send(
      new QueryCommand({
        TableName: table,
        IndexName: WAKE_INDEX,
        KeyConditionExpression: 'wakeShard = :shard',
        ExpressionAttributeValues: { ':shard': { S: `WAKE#${String(shard)}` } },
        Limit: 1,
      }),
    );
    return Items?.[0]?.['wakeAt']?.S;
  });
  return (await Promise.all(shards)).filter((at) => at !== undefined).sort()[0];
};

/** Moves an aggregate's next look without an event, unless something else moved it meanwhile. */
export const postponeWake = async (table: string, { pk, wakeAt }: DueAggregate, until: string): Promise<void> => {
  const postpone = new UpdateItemCommand({
    TableName: table,
    Key: { pk: { S: pk }, sk: { S: STATE_KEY } },
    UpdateExpression: 'SET wakeAt = :until',
    ConditionExpression: 'wakeAt = :seen',
    ExpressionAttributeValues: { ':until': { S: until }, ':seen': { S: wakeAt } },
  });
  await dynamo().send(postpone).catch(ignoreConditionFailed);
};
