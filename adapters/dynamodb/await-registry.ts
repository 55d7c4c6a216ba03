import { createHash } from 'node:crypto';
import { DecryptCommand, EncryptCommand } from '@aws-sdk/client-kms';
import { DeleteItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { AWAIT_PREFIX, awaitKey } from '../../contracts/keys.ts';
import { ENV } from '../../contracts/env.ts';
import { kms } from '../aws/kms-client.ts';
import { environment } from '../environment.ts';
import { dynamo } from './client.ts';

/** A workflow's task that waits for its aggregate. The token is only ever stored encrypted. */
export type Awaiting = { task: string; token: string; run: number };

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The waiting tasks beside an aggregate's journal (architecture, section 3: one way to wait). */
export const dynamoAwaitRegistry = (table: string) => ({
  /** Registers the task; after a restart the new token replaces the old one, but never that of a later run. */
  register: async (pk: string, { task, token, run }: Awaiting): Promise<void> => {
    const { CiphertextBlob } = await kms().send(
      new EncryptCommand({
        KeyId: environment(ENV.dataKey),
        Plaintext: Buffer.from(token),
        EncryptionContext: { aggregate: pk },
      }),
    );
    await dynamo().send(
      new PutItemCommand({
        TableName: table,
        Item: {
          pk: { S: pk },
          sk: { S: awaitKey(task) },
          token: { B: CiphertextBlob ?? new Uint8Array() },
          digest: { S: digest(token) },
          run: { N: String(run) },
        },
        ConditionExpression: 'attribute_not_exists(pk) OR #run <= :run',
        ExpressionAttributeNames: { '#run': 'run' },
        ExpressionAttributeValues: { ':run': { N: String(run) } },
      }),
    );
  },

  /** The tasks that wait for an aggregate, tokens decrypted. */
  waiting: async (pk: string): Promise<Awaiting[]> => {
    const { Items } = await dynamo().send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :await)',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':await': { S: AWAIT_PREFIX } },
        ConsistentRead: true,
      }),
    );
    return Promise.all(
      (Items ?? []).map(async (item) => {
        const { Plaintext } = await kms().send(
          new DecryptCommand({
            KeyId: environment(ENV.dataKey),
            CiphertextBlob: item['token']?.B ?? new Uint8Array(),
            EncryptionContext: { aggregate: pk },
          }),
        );
        return {
          task: (item['sk']?.S ?? '').slice(AWAIT_PREFIX.length),
          token: Buffer.from(Plaintext ?? []).toString('utf8'),
          run: Number(item['run']?.N),
        };
      }),
    );
  },

  /** Forgets a task once it was resumed, unless another token has taken its place. */
  forget: async (pk: string, { task, token }: Awaiting): Promise<void> => {
    const condition = { ConditionExpression: 'digest = :digest' };
    await dynamo()
      .send(
        new DeleteItemCommand({
          TableName: table,
          Key: { pk: { S: pk }, sk: { S: awaitKey(task) } },
          ...condition,
          ExpressionAttributeValues: { ':digest': { S: digest(token) } },
        }),
      )
      .catch(ignoreReplaced);
  },
});

const ignoreReplaced = (error: unknown): void => {
  if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return;
  throw error;
};
