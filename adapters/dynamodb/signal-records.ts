import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { signalItemKey } from '../../contracts/detection-keys.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import { sha256 } from '../../domain/shared/journal/index.ts';
import { textOf } from './attributes.ts';
import { dynamo } from './client.ts';
import { readRawObject } from '../s3/raw-objects.ts';

/** Signals as they arrived, for evidence: the raw event as text, checked against its hash where it lies in S3. */
export const dynamoSignalRecords = (table: string) => ({
  raw: async (signalUid: string): Promise<string | undefined> => {
    const { pk, sk } = signalItemKey(signalUid);
    const { Item } = await dynamo().send(
      new GetItemCommand({ TableName: table, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true }),
    );
    const rawKey = textOf(Item, 'rawKey');
    if (rawKey === undefined) return textOf(Item, 'raw');
    const text = await readRawObject(rawKey, textOf(Item, 'rawVersion') ?? 'null');
    if (sha256(text) !== textOf(Item, 'rawSha256')) throw new RefusedError(`${rawKey} is not what was stored`);
    return text;
  },
});
