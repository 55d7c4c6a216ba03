import * as z from 'zod/mini';
import type { ProbeResult } from './probe-result.ts';

/** Results kept per service; older ones live on in the counters. */
const KEPT_RESULTS = 60;

/** One compact item per service, not journaled: what the last calls came to, and what the detection was told. */
export const Samples = z.object({
  /** Newest last. `+` well, `-` not, at most 60. */
  results: z.string(),
  calls: z.int(),
  failures: z.int(),
  /** Failures up to and including the last call; 0 when it was well. */
  failuresInARow: z.int(),
  /** UTC ISO 8601 of the first of them. */
  failingSince: z.optional(z.string()),
  last: z.optional(z.object({ at: z.string(), isWell: z.boolean(), ms: z.number(), saw: z.string() })),
  /** The verdict whose signal was sent, as `<outage>:<verdict>`. */
  told: z.optional(z.string()),
});
export type Samples = z.infer<typeof Samples>;

export const NO_SAMPLES: Samples = { results: '', calls: 0, failures: 0, failuresInARow: 0 };

/** The samples after one more call. */
export const addResult = (samples: Samples, result: ProbeResult): Samples => {
  const { failingSince: _, ...before } = samples;
  const added = {
    ...before,
    results: `${samples.results}${result.isWell ? '+' : '-'}`.slice(-KEPT_RESULTS),
    calls: samples.calls + 1,
    last: result,
  };
  if (result.isWell) return { ...added, failuresInARow: 0 };
  return {
    ...added,
    failures: samples.failures + 1,
    failuresInARow: samples.failuresInARow + 1,
    failingSince: samples.failingSince ?? result.at,
  };
};
