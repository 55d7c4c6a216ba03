import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { RateRule } from '../../contracts/config/channels.ts';
import { bucketKey, STATE_KEY } from '../../contracts/keys.ts';
import { takeToken } from '../../domain/people/channels/take-token.ts';
import type { TokenBucket, Turn } from '../../domain/people/channels/take-token.ts';
import { numberOf } from './attributes.ts';
import { batchGet } from './batch-get.ts';
import { dynamo } from './client.ts';
import { isConditionFailed, pauseBeforeRetry } from './conflict.ts';
import type { Item } from './attributes.ts';

const ATTEMPTS = 8;
/** A bucket that nobody took from for a day is full. */
const KEEP_SECONDS = 86_400;
/** Asked again when others kept taking at the same moment. */
const CROWDED_MS = 1000;

const bucketOf = (item: Item | undefined): TokenBucket | undefined =>
  item === undefined ? undefined : { fullAtMs: numberOf(item, 'fullAtMs'), lineEndMs: numberOf(item, 'lineEndMs') };

const write = async (table: string, subscription: string, seen: number, bucket: TokenBucket): Promise<boolean> => {
  try {
    await dynamo().send(
      new PutItemCommand({
        TableName: table,
        Item: {
          pk: { S: bucketKey(subscription) },
          sk: { S: STATE_KEY },
          version: { N: String(seen + 1) },
          fullAtMs: { N: String(bucket.fullAtMs) },
          lineEndMs: { N: String(bucket.lineEndMs) },
          expiresAt: { N: String(Math.floor(bucket.lineEndMs / 1000) + KEEP_SECONDS) },
        },
        ConditionExpression: 'attribute_not_exists(pk) OR version = :seen',
        ExpressionAttributeValues: { ':seen': { N: String(seen) } },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
};

/**
 * The token buckets of all subscriptions, one item each, written on condition that nobody wrote meanwhile. Answers `wait`
 * when others kept being first: then nothing was taken.
 */
export const dynamoTokenBuckets = (table: string) => ({
  /** Asks for a turn at `nowMs` (ms since 1970, wall clock: SNS counts real seconds). */
  take: async (subscription: string, nowMs: number, rule: RateRule): Promise<Turn> => {
    const key = { pk: bucketKey(subscription), sk: STATE_KEY };
    for (let tries = 1; tries <= ATTEMPTS; tries += 1) {
      const [item] = await batchGet(table, [key]);
      const turn = takeToken(bucketOf(item), nowMs, rule);
      if (await write(table, subscription, numberOf(item, 'version'), turn.bucket)) return turn;
      await pauseBeforeRetry(tries);
    }
    return { kind: 'wait', delayMs: CROWDED_MS, bucket: { fullAtMs: nowMs, lineEndMs: nowMs } };
  },
});
