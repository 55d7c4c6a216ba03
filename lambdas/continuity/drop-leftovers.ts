import * as z from 'zod/mini';
import { dynamoBackups } from '../../adapters/dynamodb/backups.ts';
import type { Backups } from '../../adapters/dynamodb/backups.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { isLeftover, temporaryPrefix } from '../../domain/continuity/index.ts';
import { step } from '../_shared/step.ts';

/** Deletes temporary tables that a killed verification left behind. `now` by the service's clock, which dates the tables. */
export const dropLeftoversStep =
  (backups: Pick<Backups, 'tablesNamed' | 'drop'>, stage: string, now: () => string) =>
  async (): Promise<{ dropped: string[] }> => {
    const tables = await backups.tablesNamed(temporaryPrefix(stage));
    const leftovers = tables.filter((table) => isLeftover(table, { stage, now: now() })).map(({ name }) => name);
    for (const name of leftovers) await backups.drop(name);
    return { dropped: leftovers };
  };

// Not the stepped clock: a table's age is measured by the service that made it.
const wallClock = (): string => new Date().toISOString();

export const handler = step(z.object({}), () => dropLeftoversStep(dynamoBackups, environment(ENV.stage), wallClock));
