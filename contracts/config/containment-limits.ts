import * as z from 'zod/mini';

const PerHour = z.int().check(z.gte(0), z.lte(1000));

/** Whether Holdfast acts on resources at all, and when people must be asked about each act (seed: config/containment-limits.json). */
export const ContainmentLimits = z.strictObject({
  /** The kill switch: nothing is contained or released while it is thrown. One person throws it, two put it back. */
  stopped: z.boolean(),
  /**
   * The circuit breaker: containments per clock hour (UTC) in one account, of assets of that criticality. From there on nothing
   * is contained without asking, whatever was signed.
   */
  breakerPerHour: z.strictObject({ critical: PerHour, important: PerHour, other: PerHour }),
});
export type ContainmentLimits = z.infer<typeof ContainmentLimits>;
