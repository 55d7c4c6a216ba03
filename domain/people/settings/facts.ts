import * as z from 'zod/mini';
import { GovernedName } from '../../../contracts/config/governed.ts';
import { SealedContent } from '../../../contracts/journal-event.ts';

/** What the events of a change carry, as they lie in the journal. */
export const ChangeProposed = z.object({
  document: GovernedName,
  baseVersion: z.int(),
  content: SealedContent,
  reason: SealedContent,
  by: z.string(),
  gaining: z.array(z.string()),
  counts: z.object({ added: z.int(), changed: z.int(), removed: z.int() }),
});
export const ChangeApplied = z.object({ version: z.int() });
export const ChangeRefused = z.object({ outcome: z.enum(['rejected', 'sent-back', 'expired', 'cancelled']) });
export type RefusedOutcome = z.infer<typeof ChangeRefused>['outcome'];
