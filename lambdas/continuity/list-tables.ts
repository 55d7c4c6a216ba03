import * as z from 'zod/mini';
import { readBackupsConfig } from '../../adapters/config/backups.ts';
import { environment } from '../../adapters/environment.ts';
import type { Area } from '../../contracts/areas.ts';
import { ENV } from '../../contracts/env.ts';
import { chooseTables } from '../../domain/continuity/index.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { step } from '../_shared/step.ts';

const Input = z.object({
  request: z.object({ table: z.optional(z.string().check(z.regex(/^[\w.-]{3,255}$/))), make: z.optional(z.boolean()) }),
});

const TABLES: Partial<Record<Area, (typeof ENV)[keyof typeof ENV]>> = {
  'third-parties': ENV.thirdPartiesTable,
  regulation: ENV.regulationTable,
};

/** Name of an area's table. Only areas bound to this function (lib/stacks/continuity-stack.ts) can be configured. */
const tableOf = (area: Area): string => {
  const name = TABLES[area];
  if (name === undefined) throw new InvalidInputError('area', `the table of ${area} is not bound`);
  return environment(name);
};

/** Whose backups this execution verifies. */
export const handler = step(Input, () => async ({ request }) => ({
  rules: await Promise.resolve(chooseTables(readBackupsConfig(), request, { stage: environment(ENV.stage), tableOf })),
}));
