import * as z from 'zod/mini';

/** A service whose address is called every minute. */
export const ProbedService = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,62}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  /** The one address that is called; redirects are answers, they are never followed. */
  url: z.url({ protocol: /^https?$/ }).check(z.maxLength(512)),
  /** HTTP status that means "well". */
  expectedStatus: z.int().check(z.gte(100), z.lte(599)),
  timeoutMs: z.int().check(z.gte(100), z.lte(5_000)),
});
export type ProbedService = z.infer<typeof ProbedService>;

/** As many as one minute's run can call, ten at a time, when none of them answers. */
export const MOST_SERVICES = 100;

/** config/probes.json: services by the stages that call them. Others are added at run time as PROBE# items. */
export const ProbesConfig = z.strictObject({
  services: z
    .array(z.strictObject({ ...ProbedService.shape, stages: z.array(z.string()).check(z.minLength(1)) }))
    .check(z.maxLength(MOST_SERVICES)),
});
export type ProbesConfig = z.infer<typeof ProbesConfig>;
