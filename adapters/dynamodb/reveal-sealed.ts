import { GetItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { DATA_KEY_KEY, SEALED_PREFIX } from '../../contracts/keys.ts';
import { decryptUnder, openDataKey } from '../aws/data-key.ts';
import { dynamo } from './client.ts';
import { toDataKey } from './read-journal.ts';

const Content = z.object({ salt: z.string(), text: z.string() });
export type Revealed = z.infer<typeof Content>;

/** Every sealed content of one aggregate with its salt, by ref. Empty once its data key was destroyed. */
export const revealWithSalts = async (table: string, pk: string): Promise<Map<string, Revealed>> => {
  const key = toDataKey(
    (
      await dynamo().send(
        new GetItemCommand({ TableName: table, Key: { pk: { S: pk }, sk: { S: DATA_KEY_KEY } }, ConsistentRead: true }),
      )
    ).Item,
  );
  const revealed = new Map<string, Revealed>();
  if (key.kind !== 'wrapped') return revealed;
  const plain = await openDataKey(pk, key.wrapped);
  const pages = paginateQuery(
    { client: dynamo() },
    {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sealed)',
      ExpressionAttributeValues: { ':pk': { S: pk }, ':sealed': { S: SEALED_PREFIX } },
      ConsistentRead: true,
    },
  );
  for await (const page of pages)
    for (const item of page.Items ?? []) {
      const ref = (item['sk']?.S ?? '').slice(SEALED_PREFIX.length);
      const text = decryptUnder(plain, `${pk}#${ref}`, item['content']?.B ?? new Uint8Array());
      revealed.set(ref, Content.parse(JSON.parse(text)));
    }
  return revealed;
};

/** The sealed texts alone, by ref. */
export const revealSealed = async (table: string, pk: string): Promise<Map<string, string>> =>
  new Map([...(await revealWithSalts(table, pk))].map(([ref, { text }]) => [ref, text]));
