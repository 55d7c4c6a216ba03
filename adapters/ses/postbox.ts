import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { ENV } from '../../contracts/env.ts';
import { mailKey, STATE_KEY } from '../../contracts/keys.ts';
import { dynamo } from '../dynamodb/client.ts';
import { isConditionFailed } from '../dynamodb/conflict.ts';
import { environment } from '../environment.ts';

/** A mail with its idempotency key: the same key is claimed, and so sent, once. */
export type Letter = { key: string; to: string; subject: string; html: string; text: string };

let client: SESv2Client | undefined;
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

const send = async ({ to, subject, html, text }: Letter): Promise<void> => {
  client ??= new SESv2Client({});
  await client.send(
    new SendEmailCommand({
      FromEmailAddress: environment(ENV.mailFrom),
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: {
          Subject: { Data: subject, Charset: 'UTF-8' },
          Body: { Html: { Data: html, Charset: 'UTF-8' }, Text: { Data: text, Charset: 'UTF-8' } },
        },
      },
    }),
  );
};

/** Mail by SES, claimed by a conditional item in the caller's table before SES is called. */
export const sesPostbox = (table: string) => ({
  /**
   * Sends once per key. When SES refuses, the claim is given back for the retry; when it is not known whether SES took it
   * (a crash between), the retry after a minute may be a duplicate, as `claimedAtMs` without `sentAtMs` shows.
   */
  send: async (letter: Letter): Promise<'sent' | 'sent-before'> => {
    // Wall clock, not the stepped clock: a claim measures how long a real attempt may take.
    if (!(await claim(table, letter.key, Date.now()))) return 'sent-before';
    try {
      await send(letter);
    } catch (error) {
      await update(table, letter.key, 'SET claimedAtMs = :value', 0);
      throw error;
    }
    await update(table, letter.key, 'SET sentAtMs = :value', Date.now());
    return 'sent';
  },
});
export type Postbox = ReturnType<typeof sesPostbox>;
