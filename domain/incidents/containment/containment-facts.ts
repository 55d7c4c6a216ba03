import * as z from 'zod/mini';
import { Role } from '../../../contracts/config/people.ts';
import { ContainmentActionId } from '../../../contracts/config/playbook.ts';
import { SealedContent } from '../../../contracts/journal-event.ts';
import { StoredRef } from '../evidence/stored-evidence.ts';
import { REFUSAL_REASONS, RELEASE_REASONS } from './containment-action.ts';

/** What each event of containment carries, as it lies in the journal (personal content sealed). */
export const Planned = z.object({
  round: z.int(),
  playbook: z.string(),
  actions: z.array(
    z.object({
      key: z.string(),
      id: ContainmentActionId,
      target: z.record(z.string(), SealedContent),
      blastRadius: SealedContent,
    }),
  ),
  /** Somebody signed something about one of the actions: whether it covers them is to be judged. */
  isSigned: z.optional(z.boolean()),
  refused: z.array(z.object({ id: ContainmentActionId, reason: z.enum(REFUSAL_REASONS) })),
});

export const PreAuthorised = z.object({
  round: z.int(),
  covers: z.array(z.object({ action: z.string(), preAuthorisation: z.string() })),
});

export const Decided = z.object({ round: z.int() });
export const Intended = z.object({ action: z.string(), captured: StoredRef });
export const Settled = z.object({ action: z.string(), reason: z.optional(z.string()) });
export const Released = z.object({ action: z.string(), reason: z.enum(RELEASE_REASONS) });

export const LeftToPeople = z.object({
  action: z.string(),
  round: z.int(),
  verb: z.enum(['contain', 'release']),
  who: Role,
});
