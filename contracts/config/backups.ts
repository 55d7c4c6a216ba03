import * as z from 'zod/mini';
import { AREAS } from '../areas.ts';

const rule = {
  /** Make a backup when there is none, or none young enough; otherwise its absence is a red verification. */
  make: z.boolean(),
  /** Days; an older newest backup is not good enough. */
  maxAgeDays: z.int().check(z.gte(1), z.lte(366)),
};

/** config/backups.json: whose backups are restored every week to see whether they can be. */
export const BackupsConfig = z.strictObject({
  /** Tables of our own, by area. */
  areas: z.array(z.strictObject({ area: z.enum(AREAS), ...rule })),
  /** Tables of the bank in the same account, by name, and the stages that have them. */
  tables: z.array(
    z.strictObject({
      table: z.string().check(z.regex(/^[\w.-]{3,255}$/)),
      ...rule,
      stages: z.array(z.string()).check(z.minLength(1)),
    }),
  ),
});
export type BackupsConfig = z.infer<typeof BackupsConfig>;
