import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { GOVERNED } from '../../contracts/config/governed.ts';
import type { Governed, GovernedName } from '../../contracts/config/governed.ts';
import { ENV } from '../../contracts/env.ts';
import { governedKey, STATE_KEY } from '../../contracts/keys.ts';
import { seedOf } from '../config/seeds.ts';
import { environment } from '../environment.ts';
import { numberOf } from './attributes.ts';
import { dynamo } from './client.ts';
import { jsonOf } from './query-partition.ts';

/** A document as it holds now. Version 0 is the one that was deployed; each change that was confirmed adds one. */
export type GovernedDocument<N extends GovernedName> = { version: number; content: Governed<N> };

/** Reads a governed document of a table: one strongly consistent keyed read. */
export const readGovernedOf = async <N extends GovernedName>(table: string, name: N): Promise<GovernedDocument<N>> => {
  const key = { pk: { S: governedKey(name) }, sk: { S: STATE_KEY } };
  const { Item } = await dynamo().send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }));
  if (Item === undefined) return { version: 0, content: seedOf(name) };
  return { version: numberOf(Item, 'version'), content: z.parse(GOVERNED[name], jsonOf(Item, 'content')) };
};

/** Reads a governed document as it is now: a change holds from the next request on. */
export const readGoverned = <N extends GovernedName>(name: N): Promise<GovernedDocument<N>> =>
  readGovernedOf(environment(ENV.peopleTable), name);
