import { createHash } from 'node:crypto';
import { DecryptCommand, EncryptCommand } from '@aws-sdk/client-kms';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { AWAIT_PREFIX, awaitKey } from '../../contracts/keys.ts';
import { ENV } from '../../contracts/env.ts';
import { kms } from '../aws/kms-client.ts';
import { environment } from '../environment.ts';
import { bytesOf, numberOf, suffixOf } from './attributes.ts';
import { dynamo } from './client.ts';
import { ignoreConditionFailed } from './conflict.ts';
import type { Item } from './attributes.ts';
import { queryPartition } from './query-partition.ts';

/** A workflow's task that waits for its aggregate. The token is only ever stored encrypted. */
export type Awaiting = { task: string; token: string; run: number };

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

const encrypt = async (pk: string, token: string): Promise<Uint8Array> => {
  const { CiphertextBlob } = await kms().send(
    new EncryptCommand({
      KeyId: environment(ENV.dataKey),
      Plaintext: Buffer.from(token),
      EncryptionContext: { aggregate: pk },
    }),
  );
  return CiphertextBlob ?? new Uint8Array();
};

const decrypt = async (pk: string, ciphertext: Uint8Array): Promise<string> => {
  const { Plaintext } = await kms().send(
    new DecryptCommand({
      KeyId: environment(ENV.dataKey),
      CiphertextBlob: ciphertext,
      EncryptionContext: { aggregate: pk },
    }),
  );
  return Buffer.from(Plaintext ?? []).toString('utf8');
};

const register = async (table: string, pk: string, { task, token, run }: Awaiting): Promise<void> => {
  await dynamo().send(
    new PutItemCommand({
      TableName: table,
      Item: {
        pk: { S: pk },
        sk: { S: awaitKey(task) },
        token: { B: await encrypt(pk, token) },
        digest: { S: digest(token) },
        run: { N: String(run) },
      },
      ConditionExpression: 'attribute_not_exists(pk) OR #run <= :run',
      ExpressionAttributeNames: { '#run': 'run' },
      ExpressionAttributeValues: { ':run': { N: String(run) } },
    }),
  );
};

const toAwaiting = async (pk: string, item: Item): Promise<Awaiting> => ({
  task: suffixOf(item, AWAIT_PREFIX),
  token: await decrypt(pk, bytesOf(item, 'token')),
  run: numberOf(item, 'run'),
});

const forget = async (table: string, pk: string, { task, token }: Awaiting): Promise<void> => {
  const remove = new DeleteItemCommand({
    TableName: table,
    Key: { pk: { S: pk }, sk: { S: awaitKey(task) } },
    ConditionExpression: 'digest = :digest',
    ExpressionAttributeValues: { ':digest': { S: digest(token) } },
  });
  await dynamo().send(remove).catch(ignoreConditionFailed);
};

/** The waiting tasks beside an aggregate's journal (architecture, section 3: one way to wait). */
export const dynamoAwaitRegistry = (table: string) => ({
  /** Registers the task; after a restart the new token replaces the old one, but never that of a later run. */
  register: (pk: string, awaiting: Awaiting): Promise<void> => register(table, pk, awaiting),

  /** The tasks that wait for an aggregate, tokens decrypted. */
  waiting: async (pk: string): Promise<Awaiting[]> => {
    const items = await queryPartition(table, pk, AWAIT_PREFIX);
    return Promise.all(items.map((item) => toAwaiting(pk, item)));
  },

  /** Forgets a task once it was resumed, unless another token has taken its place. */
  forget: (pk: string, awaiting: Awaiting): Promise<void> => forget(table, pk, awaiting),
});
