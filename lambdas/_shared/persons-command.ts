import { turnsOf } from '../../domain/approvals/index.ts';
import type { Command } from '../../domain/shared/journal/index.ts';
import type { OpenLink } from './open-link.ts';
import type { PageRequest } from './page.ts';

/**
 * A person's command through their link. However often one page is posted it counts once; after they took a vote back
 * they may vote again.
 */
export const personsCommand = (
  what: string,
  { approval, personId }: OpenLink,
  { now, request }: PageRequest,
): Command => ({
  key: `${what}:${personId}:${String(turnsOf(approval, personId))}`,
  actor: `person:${personId}`,
  now,
  cause: { request },
});
