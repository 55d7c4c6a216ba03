import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { mailKey, STATE_KEY } from '../../contracts/keys.ts';
import { dynamo } from './client.ts';
import { isConditionFailed } from './conflict.ts';

/** How long a claim without a recorded sending may be an attempt that is still under way. */
const CLAIM_MS = 60_000;
/** Claims are forgotten by the table's time to live after 400 days. */
const KEEP_SECONDS = 400 * 86_400;

/** True when this caller may send: nobody claimed the key, or the claimer died before it recorded a sending. */
const claim = async (table: string, key: string, nowMs: number): Promise<boolean> => {
  try {
    await dynamo().send(
      new PutItemCommand({
        TableName: table,
        Item: {
          pk: { S: mailKey(key) },
          sk: { S: STATE_KEY },
          claimedAtMs: { N: String(nowMs) },
          expiresAt: { N: String(Math.floor(nowMs / 1000) + KEEP_SECONDS) },
        },
        ConditionExpression: 'attribute_not_exists(pk) OR (attribute_not_exists(sentAtMs) AND claimedAtMs < :stale)',
        ExpressionAttributeValues: { ':stale': { N: String(nowMs - CLAIM_MS) } },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
};

const update = async (table: string, key: string, expression: string, value: number): Promise<void> => {
  await dynamo().send(
    new UpdateItemCommand({
      TableName: table,
      Key: { pk: { S: mailKey(key) }, sk: { S: STATE_KEY } },
      UpdateExpression: expression,
      ExpressionAttributeValues: { ':value': { N: String(value) } },
    }),
  );
};

/**
 * Sends once per key, claimed by a conditional item before the service is called. When the service refuses, the claim is
 * given back for the retry; when it is not known whether it took the message (a crash between), the retry after a minute may be
 * a duplicate, as `claimedAtMs` without `sentAtMs` shows.
 */
export const sendOnce = async (
  table: string,
  key: string,
  send: () => Promise<void>,
): Promise<'sent' | 'sent-before'> => {
  // Wall clock, not the stepped clock: a claim measures how long a real attempt may take.
  if (!(await claim(table, key, Date.now()))) return 'sent-before';
  try {
    await send();
  } catch (error) {
    await update(table, key, 'SET claimedAtMs = :value', 0);
    throw error;
  }
  await update(table, key, 'SET sentAtMs = :value', Date.now());
  return 'sent';
};
