import * as z from 'zod/mini';
import { Runbook } from '../../../contracts/config/runbook.ts';
import { SealedContent } from '../../../contracts/journal-event.ts';

/** What each event of a recovery carries, as it lies in the journal. */
export const Wanted = z.object({ runbooks: z.optional(z.array(z.string())) });
export const Requested = z.object({ runbook: z.string() });
export const RecoveryPlanned = z.object({
  runbooks: z.array(
    z.object({ key: z.string(), runbook: Runbook, resource: z.string(), askedBy: z.optional(z.string()) }),
  ),
});
export const RunbookDecided = z.object({ round: z.int(), key: z.string() });
export const StepSettled = z.object({
  key: z.string(),
  step: z.string(),
  /** The number of the question, when a person answered it. */
  round: z.optional(z.int()),
  prepared: z.optional(z.record(z.string(), z.string())),
  reason: z.optional(SealedContent),
});
export const RunbookEnded = z.object({ key: z.string() });
