import * as z from 'zod/mini';

/**
 * Who is never touched (config/protected.json). The patterns are the Resource patterns of IAM (`*` for anything), so that
 * the same list is the explicit Deny of every role that changes IAM.
 */
export const Protected = z.strictObject({
  principals: z.array(
    z.strictObject({
      arn: z.string().check(z.regex(/^arn:(aws|\*):iam::(\*|\d{12}):(user|role|group)\/.+$/)),
      reason: z.string(),
      /** Still gets into what is quarantined: to look, to work on it, and to put it back. */
      keepsAccess: z.optional(z.literal(true)),
    }),
  ),
  /** Resources of other services that no action touches. */
  resources: z.optional(
    z.array(
      z.strictObject({
        arn: z.string().check(z.regex(/^arn:(aws|\*):(?!iam:)[a-z0-9-]+:[^:]*:[^:]*:.+$/)),
        reason: z.string(),
      }),
    ),
  ),
  /** Addresses that must stay reachable (CIDR): the bank's own, its partners', its supervisor's. No role can be denied them by policy. */
  addresses: z.optional(
    z.array(z.strictObject({ range: z.string().check(z.regex(/^[0-9a-f.:]+\/\d{1,3}$/)), reason: z.string() })),
  ),
});
export type Protected = z.infer<typeof Protected>;
