import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';
import { Basis, FactValue } from '../facts/fact-value.ts';

/** What each event of a regulatory case carries, as it lies in the journal. */
export const Opened = z.object({
  incidentId: z.string(),
  entityId: z.string(),
  title: z.string(),
  detectedAt: z.string(),
});
export const FactsRecorded = z.object({
  from: z.string(),
  facts: z.array(
    z.object({ key: z.string(), value: FactValue, basis: Basis, isContradiction: z.boolean(), corrects: z.boolean() }),
  ),
});
export const ContradictionSettled = z.object({
  key: z.string(),
  holds: z.enum(['held', 'claimed']),
  reason: SealedContent,
});
export const VerdictProposed = z.object({
  major: z.boolean(),
  criteria: z.array(z.string()),
  thresholdsMet: z.int(),
  maliciousAccess: z.boolean(),
  reasons: z.array(z.string()),
  flips: z.array(z.string()),
  unknown: z.array(z.string()),
  ruleVersion: z.string(),
  settingsVersion: z.string(),
  round: z.int(),
});
export const AwarenessDecided = z.object({
  regime: z.enum(['dora', 'gdpr', 'nis2']),
  awareAt: z.string(),
  reason: SealedContent,
});
export const ClassificationRequested = z.object({ request: z.int() });
export const ClassificationDecided = z.object({
  /** SHA-256 of the reasons of the verdict that was decided on. */
  ground: z.optional(z.string()),
  major: z.boolean(),
  criteria: z.array(z.string()),
  isLate: z.boolean(),
  reason: SealedContent,
});
export const BreachDecided = z.object({
  risk: z.enum(['unlikely', 'risk', 'high-risk']),
  severity: z.optional(z.number()),
  exemption: z.optional(z.string()),
  reason: SealedContent,
});
export const SignificanceDecided = z.object({ significant: z.boolean(), reason: SealedContent });
export const Reclassified = z.object({ reason: SealedContent });
export const RecurrenceFound = z.object({
  rootCause: z.string(),
  cases: z.array(z.string()),
  count: z.int(),
  firstOccurredAt: z.string(),
  lastOccurredAt: z.string(),
  criteria: z.array(z.string()),
  runId: z.string(),
});
export const ObligationRequired = z.object({ obligationId: z.string(), kind: z.string() });
export const ObligationSettled = z.object({
  obligationId: z.string(),
  outcome: z.enum(['received', 'withdrawn']),
  submittedAt: z.optional(z.string()),
});
export const IncidentChanged = z.object({ status: z.enum(['open', 'dismissed', 'closed', 'merged']) });
export const CaseMerged = z.object({ into: z.string() });
export const CaseAbsorbed = z.object({ caseId: z.string(), detectedAt: z.string() });
