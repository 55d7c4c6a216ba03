import * as z from 'zod/mini';

const Days = z.int().check(z.gte(1), z.lte(3660));

/** How long evidence of an incident stays locked after its end, by its highest severity ever. */
export const RetentionClasses = z.strictObject({
  /** SEV1 and SEV2. */
  grave: z.strictObject({ days: Days }),
  ordinary: z.strictObject({ days: Days }),
});
export type RetentionClasses = z.infer<typeof RetentionClasses>;
