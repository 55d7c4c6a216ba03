import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';
import { SignalResource } from '../../../contracts/signal.ts';
import { Severity } from '../../../contracts/severity.ts';
import { Voice } from '../facts.ts';
import { LINK_KINDS } from './link-kind.ts';

/** What the events of splitting and linking carry, as they lie in the journal. `ref`: of the parent's sealed principal. */
export const SplitOff = z.object({
  child: z.string(),
  resources: z.array(SignalResource),
  principals: z.array(z.object({ ref: z.string(), voice: z.optional(Voice) })),
  reason: SealedContent,
});
export type SplitOff = z.infer<typeof SplitOff>;

export const Linked = z.object({ to: z.string(), kind: z.enum(LINK_KINDS), reason: SealedContent });

/** What an incident that was part of another one takes over at its opening. */
export const Inherited = z.object({
  from: z.string(),
  /** UTC ISO 8601: of the parent. */
  detectedAt: z.string(),
  resources: z.array(SignalResource),
  findingTypes: z.array(z.string()),
  principals: z.array(z.object({ principal: SealedContent, voice: z.optional(Voice) })),
  /** JSON of everybody involved in the parent, who stayed there included: its custody is copied. */
  involved: z.optional(SealedContent),
  requesters: z.array(z.string()),
  severity: z.optional(z.object({ level: Severity, highest: Severity })),
  restrictedTo: z.optional(z.array(z.string())),
  heldUntil: z.optional(z.string()),
});
export type Inherited = z.infer<typeof Inherited>;
