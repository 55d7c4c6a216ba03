import { readLinkSecret } from '../../adapters/aws/link-secret.ts';
import { findPerson } from '../../adapters/config/people.ts';
import { linkVersionOf, readLink } from '../../domain/approvals/index.ts';
import type { ApprovalState, Channel } from '../../domain/approvals/index.ts';
import { invalidLinkPage } from '../../domain/approvals/pages/index.ts';
import { approvalJournal } from './approval-step.ts';
import { linkIn, problem } from './page.ts';
import type { Answer, PageRequest } from './page.ts';

/** A link that is what it claims to be, by what it was sent, and where its approval stands. */
export type OpenLink = { approval: ApprovalState; personId: string; channel: Channel; secret: string };

const NOT_FOUND = { status: 404, title: 'This link does not work', detail: 'It is incomplete, outdated or not valid.' };

/** The one answer to every link that is not valid: it tells nothing about any case. */
export const invalidLink = (request: PageRequest): Answer =>
  problem(request, NOT_FOUND, invalidLinkPage(request.language));

/**
 * Checks the link's HMAC before anything is read; undefined when it is forged, foreign, revoked, or its person has left.
 */
export const openLink = async ({ parameters }: PageRequest): Promise<OpenLink | undefined> => {
  const secret = await readLinkSecret();
  const claim = readLink(secret, linkIn({ parameters }));
  if (claim === undefined || (await findPerson(claim.personId)) === undefined) return undefined;
  const { approvalId, personId, version, channel = 'mail' } = claim;
  const loaded = await approvalJournal().load(approvalId);
  if (loaded === undefined || version !== linkVersionOf(loaded.state, personId)) return undefined;
  return { approval: loaded.state, personId, channel, secret };
};
