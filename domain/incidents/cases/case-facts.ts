import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';
import { SignalResource } from '../../../contracts/signal.ts';
import { Severity } from '../../../contracts/severity.ts';
import { Voice } from '../facts.ts';

/** What the events of merging carry, as they lie in the journal. */
export const Merged = z.object({ into: z.string(), reason: SealedContent });

/** Moments of the merged incident, UTC ISO 8601; what is unknown is missing. */
const AbsorbedTimes = z.object({
  occurredAt: z.optional(z.string()),
  firstSignalAt: z.string(),
  detectedAt: z.string(),
  awareAt: z.optional(z.string()),
  firstContainedAt: z.optional(z.string()),
  lastContainedAt: z.optional(z.string()),
});

export const Absorbed = z.object({
  incidentId: z.string(),
  times: AbsorbedTimes,
  severity: z.optional(z.object({ level: Severity, highest: Severity })),
  severityId: z.int(),
  isActive: z.boolean(),
  findingTypes: z.array(z.string()),
  resources: z.optional(z.array(SignalResource)),
  remotes: z.optional(SealedContent),
  principals: z.array(z.object({ principal: SealedContent, voice: z.optional(Voice) })),
  /** JSON of everybody involved there. */
  involved: z.optional(SealedContent),
  requesters: z.array(z.string()),
  reason: SealedContent,
});
export type Absorbed = z.infer<typeof Absorbed>;
