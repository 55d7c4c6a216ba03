import * as z from 'zod/mini';
import { Actor } from '../../contracts/journal-event.ts';
import { RELEASE_REASONS } from '../../domain/incidents/containment/index.ts';

/** A person's command. Without `action` it means the only one there is. `override`: the changes were seen and accepted. */
export const ReleaseInput = z.object({
  incidentId: z.string().check(z.minLength(1)),
  actor: Actor,
  action: z.optional(z.string()),
  reason: z.enum(RELEASE_REASONS),
  note: z.string().check(z.minLength(1)),
  override: z._default(z.boolean(), false),
});
export type ReleaseInput = z.infer<typeof ReleaseInput>;
