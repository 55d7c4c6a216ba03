import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { DATA_KEY_KEY, SEALED_PREFIX } from '../../contracts/keys.ts';
import { decryptUnder, openDataKey } from '../aws/data-key.ts';
import { bytesOf, suffixOf } from './attributes.ts';
import { dynamo } from './client.ts';
import type { Item } from './attributes.ts';
import { queryPartition } from './query-partition.ts';
import { toDataKey } from './read-journal.ts';
import type { DataKeyItem } from './read-journal.ts';

const Content = z.object({ salt: z.string(), text: z.string() });
export type Revealed = z.infer<typeof Content>;

const readDataKey = async (table: string, pk: string): Promise<DataKeyItem> => {
  const { Item } = await dynamo().send(
    new GetItemCommand({ TableName: table, Key: { pk: { S: pk }, sk: { S: DATA_KEY_KEY } }, ConsistentRead: true }),
  );
  return toDataKey(Item);
};

const revealItem = (plain: Uint8Array, pk: string, item: Item): [string, Revealed] => {
  const ref = suffixOf(item, SEALED_PREFIX);
  const text = decryptUnder(plain, `${pk}#${ref}`, bytesOf(item, 'content'));
  return [ref, Content.parse(JSON.parse(text))];
};

/** Every sealed content of one aggregate with its salt, by ref. Empty once its data key was destroyed. */
export const revealWithSalts = async (table: string, pk: string): Promise<Map<string, Revealed>> => {
  const key = await readDataKey(table, pk);
  if (key.kind !== 'wrapped') return new Map();
  const plain = await openDataKey(pk, key.wrapped);
  const items = await queryPartition(table, pk, SEALED_PREFIX);
  return new Map(items.map((item) => revealItem(plain, pk, item)));
};

/** The sealed texts alone, by ref. */
export const revealSealed = async (table: string, pk: string): Promise<Map<string, string>> =>
  new Map([...(await revealWithSalts(table, pk))].map(([ref, { text }]) => [ref, text]));
