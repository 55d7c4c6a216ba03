import { TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { TransactWriteItem, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { digestsKey, STATE_KEY, wakeShard } from '../../contracts/keys.ts';
import type { Admission } from '../../domain/people/channels/digest-rule.ts';
import type { Ask, DigestStore } from '../../domain/people/channels/digest-store.ts';
import { numberOf, textOf } from './attributes.ts';
import { batchGet } from './batch-get.ts';
import { dynamo } from './client.ts';
import { ignoreConditionFailed, lostTheRace, untilWon } from './conflict.ts';
import { jsonOf, queryPartition } from './query-partition.ts';

const ASK = 'ASK#';
const GATHERED = 'GATHERED#';
/** Verdicts are kept longer than any question is open; counts only as long as their window. */
const KEEP_SECONDS = 60 * 86_400;
const KEEP_COUNT_SECONDS = 86_400;
/** Items of one transaction, two for each ask. */
const MOST_ITEMS = 100;

const Standing = z.enum(['single', 'gathered', 'told']);
const Gathered = z.object({
  key: z.string(),
  approvalId: z.string(),
  kind: z.string(),
});

const keyOf = (recipient: string, sk: string) => ({ pk: { S: digestsKey(recipient) }, sk: { S: sk } });
/** The time to live is the table's own, so it goes by the wall clock. */
const expiry = (seconds: number) => ({ expiresAt: { N: String(Math.floor(Date.now() / 1000) + seconds) } });

const putVerdict = (table: string, recipient: string, ask: Ask, verdict: Admission): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: { ...keyOf(recipient, `${ASK}${ask.key}`), standing: { S: verdict }, ...expiry(KEEP_SECONDS) },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** The ask itself, and the recipient's next look, which the first of a digest sets. */
const gather = (table: string, recipient: string, ask: Ask, dueAt: string): TransactWriteItem[] => [
  {
    Put: {
      TableName: table,
      Item: { ...keyOf(recipient, `${GATHERED}${ask.key}`), ask: { S: JSON.stringify(ask) } },
    },
  },
  {
    Update: {
      TableName: table,
      Key: keyOf(recipient, STATE_KEY),
      UpdateExpression: 'ADD mark :one SET wakeAt = if_not_exists(wakeAt, :due), wakeShard = :shard',
      ExpressionAttributeValues: { ':one': { N: '1' }, ':due': { S: dueAt }, ':shard': { S: wakeShard(recipient) } },
    },
  },
];

const settleItems = (table: string, recipient: string, { key }: Ask): TransactWriteItem[] => [
  { Delete: { TableName: table, Key: keyOf(recipient, `${GATHERED}${key}`) } },
  {
    Update: {
      TableName: table,
      Key: keyOf(recipient, `${ASK}${key}`),
      UpdateExpression: 'SET standing = :told',
      ExpressionAttributeValues: { ':told': { S: 'told' } },
    },
  },
];

const transact = (TransactItems: TransactWriteItem[]) =>
  dynamo().send(new TransactWriteItemsCommand({ TransactItems }));

type Change = Omit<UpdateItemCommandInput, 'TableName' | 'Key'>;
const updateIn = (table: string) => (recipient: string, sk: string, change: Change) =>
  dynamo().send(new UpdateItemCommand({ TableName: table, Key: keyOf(recipient, sk), ...change }));

const standingIn = (table: string): DigestStore['standingOf'] => {
  return async (recipient, key) => {
    const [item] = await batchGet(table, [{ pk: digestsKey(recipient), sk: `${ASK}${key}` }]);
    return z.safeParse(Standing, textOf(item, 'standing')).data;
  };
};

const recordIn = (table: string): DigestStore['record'] => {
  const standingOf = standingIn(table);
  return (recipient, ask, verdict, dueAt) =>
    untilWon(`digest of ${recipient}`, async () => {
      const more = verdict === 'gathered' ? gather(table, recipient, ask, dueAt) : [];
      try {
        await transact([putVerdict(table, recipient, ask, verdict), ...more]);
        return true;
      } catch (error) {
        // Somebody else's verdict, or only their turn at the recipient's state.
        if (lostTheRace(error) && (await standingOf(recipient, ask.key)) !== undefined) return false;
        throw error;
      }
    });
};

/** What keeps the digest rule, in the approvals' table: a partition of its own for each recipient. */
export const dynamoDigestStore = (table: string): DigestStore => {
  const update = updateIn(table);
  return {
    standingOf: standingIn(table),
    countUp: async (recipient, window) => {
      const { Attributes } = await update(recipient, `WINDOW#${String(window)}`, {
        UpdateExpression: 'ADD asks :one SET expiresAt = :expires',
        ExpressionAttributeValues: { ':one': { N: '1' }, ':expires': expiry(KEEP_COUNT_SECONDS).expiresAt },
        ReturnValues: 'UPDATED_NEW',
      });
      return numberOf(Attributes, 'asks');
    },
    record: recordIn(table),
    readGathered: async (recipient) => {
      const [state] = await batchGet(table, [{ pk: digestsKey(recipient), sk: STATE_KEY }]);
      const items = await queryPartition(table, digestsKey(recipient), GATHERED);
      return { asks: items.map((item) => z.parse(Gathered, jsonOf(item, 'ask'))), mark: numberOf(state, 'mark') };
    },
    settle: async (recipient, asks) => {
      const items = asks.flatMap((ask) => settleItems(table, recipient, ask));
      for (let from = 0; from < items.length; from += MOST_ITEMS)
        await untilWon(`digest of ${recipient}`, () => transact(items.slice(from, from + MOST_ITEMS)));
    },
    postpone: async (recipient, until) => {
      await update(recipient, STATE_KEY, {
        UpdateExpression: 'SET wakeAt = :until',
        ConditionExpression: 'attribute_exists(wakeAt)',
        ExpressionAttributeValues: { ':until': { S: until } },
      }).catch(ignoreConditionFailed);
    },
    rest: async (recipient, mark) => {
      await update(recipient, STATE_KEY, {
        UpdateExpression: 'REMOVE wakeAt, wakeShard',
        ConditionExpression: 'mark = :mark',
        ExpressionAttributeValues: { ':mark': { N: String(mark) } },
      }).catch(ignoreConditionFailed);
    },
  };
};
