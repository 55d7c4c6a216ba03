import * as z from 'zod/mini';

/** What the report of the load on people may show (seed: config/load-report.json). Two people together change it. */
export const LoadReport = z.strictObject({
  /** Whether it may say who did what, beside the teams. */
  byName: z.boolean(),
  /** A team of fewer people is shown together with the other small ones: its figures would be a person's. */
  smallestTeam: z.int().check(z.gte(2), z.lte(50)),
});
export type LoadReport = z.infer<typeof LoadReport>;
