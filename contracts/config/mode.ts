import * as z from 'zod/mini';

/** How people are reached (seed: config/mode.json). */
export const Mode = z.strictObject({
  /** The bank's own mail is not to be trusted: asks go by SMS and private mail alone, without details. */
  outOfBand: z.boolean(),
});
export type Mode = z.infer<typeof Mode>;
