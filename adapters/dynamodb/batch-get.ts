import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import type { BatchGetItemCommandOutput, KeysAndAttributes } from '@aws-sdk/client-dynamodb';
import { UnavailableError } from '../../domain/shared/errors.ts';
import { dynamo } from './client.ts';
import { pauseBeforeRetry } from './conflict.ts';
import type { Item } from './attributes.ts';

export type ItemKey = { pk: string; sk: string };

const MOST_KEYS = 100;
const ATTEMPTS = 5;

/** Names are placeholders: `status` is a reserved word. */
const projection = (
  attributes: readonly string[],
): Pick<KeysAndAttributes, 'ProjectionExpression' | 'ExpressionAttributeNames'> =>
  attributes.length === 0
    ? {}
    : {
        ProjectionExpression: attributes.map((name) => `#${name}`).join(', '),
        ExpressionAttributeNames: Object.fromEntries(attributes.map((name) => [`#${name}`, name])),
      };

const getPart = async (table: string, keys: readonly ItemKey[], attributes: readonly string[]): Promise<Item[]> => {
  const found: Item[] = [];
  let request: Record<string, KeysAndAttributes> | undefined = {
    [table]: {
      Keys: keys.map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } })),
      ConsistentRead: true,
      ...projection(attributes),
    },
  };
  for (let tries = 1; tries <= ATTEMPTS; tries += 1) {
    const answer: BatchGetItemCommandOutput = await dynamo().send(new BatchGetItemCommand({ RequestItems: request }));
    found.push(...(answer.Responses?.[table] ?? []));
    request = answer.UnprocessedKeys;
    if (request?.[table] === undefined) return found;
    await pauseBeforeRetry(tries);
  }
  throw new UnavailableError(`${table} is throttled`);
};

/** Items by key (only the attributes named, if any), strongly consistent, in no order; keys must be distinct. Errors: UnavailableError when throttled. */
export const batchGet = async (
  table: string,
  keys: readonly ItemKey[],
  attributes: readonly string[] = [],
): Promise<Item[]> => {
  const parts: (readonly ItemKey[])[] = [];
  for (let from = 0; from < keys.length; from += MOST_KEYS) parts.push(keys.slice(from, from + MOST_KEYS));
  return (await Promise.all(parts.map((part) => getPart(table, part, attributes)))).flat();
};
