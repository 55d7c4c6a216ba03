import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';
import { Clock, Draft } from './obligation-state.ts';

/** What each event of an obligation carries, as it lies in the journal. */
export const Opened = z.object({
  caseId: z.string(),
  incidentId: z.string(),
  entityId: z.string(),
  kind: z.string(),
  title: z.string(),
  legalBasis: z.string(),
  limitBy: z.enum(['legal', 'own']),
  clock: Clock,
});
export const ClockMoved = z.object({
  clock: Clock,
  why: z.enum(['awareness-earlier', 'new-submission', 'decided-again']),
});
export const Drafted = z.extend(Draft, { run: z.optional(z.int()) });
export const Warned = z.object({ percent: z.int() });
export const HandedOver = z.object({ channel: z.string(), isAlternative: z.boolean() });
export const ReceiptRecorded = z.object({
  receipt: z.int(),
  submittedAt: z.string(),
  reference: z.string(),
  proof: SealedContent,
});
export const Held = z.object({ legalBasis: z.string(), owner: z.string(), until: z.string(), reason: SealedContent });
export const RunStarted = z.object({ run: z.int() });
