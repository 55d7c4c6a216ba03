import { turnsOf } from '../../domain/approvals/index.ts';
import type { Command } from '../../domain/shared/journal/index.ts';
import type { OpenLink } from './open-link.ts';
import type { PageRequest } from './page.ts';

/**
 * A person's command through their link. One page is good for one answer, whatever is posted with it and however often;
 * after they took a vote back they may vote again.
 */
export const personsCommand = ({ approval, personId }: OpenLink, { now, request }: PageRequest): Command => ({
  key: `answer:${personId}:${String(turnsOf(approval, personId))}`,
  actor: `person:${personId}`,
  now,
  cause: { request },
});
