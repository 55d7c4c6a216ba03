import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { ENV } from '../contracts/env.ts';
import { CLOCK_KEY } from '../contracts/keys.ts';
import { dynamo } from './dynamodb/client.ts';
import { environmentIfSet } from './environment.ts';

/** Milliseconds by which the stepped clock runs ahead. Zero outside stage local, where no clock table is bound. */
const clockOffset = async (): Promise<number> => {
  const table = environmentIfSet(ENV.clockTable);
  if (table === undefined) return 0;
  const { Item } = await dynamo().send(
    new GetItemCommand({ TableName: table, Key: { pk: { S: CLOCK_KEY } }, ConsistentRead: true }),
  );
  return Number(Item?.['offsetMs']?.N ?? 0);
};

/** Now, UTC ISO 8601 with milliseconds. Read once per invocation in the handler and passed on. */
export const readClock = async (): Promise<string> => new Date(Date.now() + (await clockOffset())).toISOString();
