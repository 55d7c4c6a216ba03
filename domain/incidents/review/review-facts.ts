import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';
import { FRAMEWORK_DECISIONS } from './review-record.ts';

/** What the events of a review carry, as they lie in the journal. */
const Begun = z.object({
  key: z.string(),
  what: SealedContent,
  owner: z.string(),
  dueOn: z.string(),
  changes: z.optional(z.string()),
});
/** Of a review before two people signed it, only that it was. */
export const ReviewRecorded = z.object({
  signedBy: z.optional(z.array(z.string())),
  framework: z.optional(z.enum(FRAMEWORK_DECISIONS)),
  actions: z.optional(z.array(Begun)),
});
export const FrameworkOwed = Begun;
export const ActionNamed = z.object({ key: z.string() });
export const ActionMoved = z.object({ dueOn: z.string(), owner: z.string() });
export const ActionEnded = z.object({ changed: z.optional(z.string()) });
