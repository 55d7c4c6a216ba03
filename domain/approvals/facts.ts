import * as z from 'zod/mini';
import { Purpose } from '../../contracts/config/approvals.ts';
import { SealedContent } from '../../contracts/journal-event.ts';
import { Severity } from '../../contracts/severity.ts';
import { SUBJECT_AREAS } from './state.ts';

/** What each event of an approval carries, as it lies in the journal. */
export const Requested = z.object({
  subject: z.object({ area: z.enum(SUBJECT_AREAS), aggregateId: z.string(), purpose: Purpose }),
  incidentId: z.optional(z.string()),
  round: z.int(),
  title: z.string(),
  severity: z.optional(Severity),
  tiers: z.array(z.array(z.string())),
  remindAt: z.string(),
  escalateAt: z.string(),
  dueAt: z.string(),
  draft: z.optional(z.object({ key: z.string(), versionId: z.string(), sha256: z.string() })),
  quorum: z.optional(z.int()),
  canBreakGlass: z.optional(z.boolean()),
});
export const Acknowledged = z.object({ personId: z.string(), until: z.string() });
export const Escalated = z.object({ tier: z.int(), personIds: z.array(z.string()) });
export const Voted = z.object({ personId: z.string(), reason: SealedContent });
export const DecisionMade = z.object({
  personId: z.string(),
  decision: z.enum(['approved', 'rejected']),
  reason: SealedContent,
  isBreakGlass: z.optional(z.boolean()),
  answer: z.optional(z.object({ awareAt: z.optional(z.string()) })),
});
