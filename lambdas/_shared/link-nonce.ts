import { allTurns, isNonceValid, linkVersionOf, writeNonce } from '../../domain/approvals/index.ts';
import { after, MINUTE } from '../../domain/shared/time.ts';
import type { OpenLink } from './open-link.ts';
import type { PageRequest } from './page.ts';

/** How long a page's nonce holds. */
const NONCE_MINUTES = 30;

/** What a page's nonce is bound to: whatever anybody does about the question spends it, so that the next reads of it. */
const claimOf = ({ approval, personId }: OpenLink) => ({
  approvalId: approval.id,
  personId,
  version: linkVersionOf(approval, personId),
  outcomes: allTurns(approval),
});

/** The nonce of a page that is shown now. */
export const nonceFor = (link: OpenLink, now: string): string =>
  writeNonce(link.secret, { ...claimOf(link), expiresAt: after(now, NONCE_MINUTES * MINUTE) });

/** Whether a post comes from a page that was really shown, and nothing was done with since. */
export const holdsNonce = (link: OpenLink, { form, now }: PageRequest): boolean =>
  isNonceValid(link.secret, form['nonce'] ?? '', claimOf(link), now);
