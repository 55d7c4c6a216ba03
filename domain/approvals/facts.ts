import * as z from 'zod/mini';
import { ChainStep } from '../../contracts/config/approval-policy.ts';
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
  chain: z.array(z.object({ at: z.string(), step: ChainStep })),
  dueAt: z.string(),
  lastCallMinutes: z.optional(z.int()),
  managers: z.record(z.string(), z.string()),
  draft: z.optional(z.object({ key: z.string(), versionId: z.string(), sha256: z.string() })),
  quorum: z.int(),
  sides: z.optional(z.array(z.array(z.string()))),
  factor: z.enum(['required', 'none']),
  canBreakGlass: z.boolean(),
});
export const Acknowledged = z.object({ personId: z.string(), until: z.string() });
/** A step of the chain: who is asked as well, and which managers are told. */
export const StepTaken = z.object({
  step: z.int(),
  personIds: z.array(z.string()),
  told: z.optional(z.array(z.string())),
});
export const LastCall = z.object({ dueAt: z.string(), personIds: z.array(z.string()), told: z.array(z.string()) });
export const Delegated = z.object({ personId: z.string(), to: z.string() });
export const Voted = z.object({ personId: z.string(), reason: SealedContent, review: z.optional(SealedContent) });
export const VoteRevoked = z.object({ personId: z.string() });
export const DecisionMade = z.object({
  personId: z.string(),
  decision: z.enum(['approved', 'rejected', 'sent-back']),
  reason: SealedContent,
  isBreakGlass: z.optional(z.boolean()),
  review: z.optional(SealedContent),
  answer: z.optional(z.object({ awareAt: z.optional(z.string()) })),
});
export const BreakGlassReviewed = z.object({
  outcome: z.enum(['approved', 'rejected', 'sent-back', 'expired', 'cancelled']),
  personId: z.optional(z.string()),
});
