import { hasVoted, isInvolved, isOver } from '../../domain/approvals/index.ts';
import { findInvolved } from '../_shared/find-involved.ts';
import { invalidLink, openLink } from '../_shared/open-link.ts';
import { htmlAnswer, page } from '../_shared/page.ts';
import { loadsOf, showPending } from '../_shared/show-link.ts';
import { showOutcome, showVote } from '../_shared/show-outcome.ts';
import { noteOpen } from '../_shared/visits.ts';

/** GET and HEAD of a link: renders the case and changes nothing (mail scanners open links). */
export const handler = page(() => async (request) => {
  const link = await openLink(request);
  if (link === undefined) return invalidLink(request);
  await noteOpen(link, request);
  const { approval, personId } = link;
  // Whom the case turned out to be about is told nothing of it.
  if (isInvolved(approval, { personId, involved: await findInvolved(approval) })) return invalidLink(request);
  if (isOver(approval, request.now)) return showOutcome(link, request, 200);
  if (hasVoted(approval, personId)) return showVote(link, request, 200);
  return htmlAnswer(200, await showPending(link, request), loadsOf(link));
});
