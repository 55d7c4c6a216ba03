import { readApprovalsConfig } from '../../adapters/config/approvals.ts';
import { acknowledgementMinutesOf } from '../../domain/approvals/index.ts';
import { invalidLink, openLink } from '../_shared/open-link.ts';
import { htmlAnswer, page } from '../_shared/page.ts';
import { hasVoted, showOutcome, showPending, showVote } from '../_shared/show-link.ts';

/** GET and HEAD of a link: renders the case and changes nothing (mail scanners open links). */
export const handler = page(() => {
  return async (request) => {
    const link = await openLink(request);
    if (link === undefined) return invalidLink(request);
    const { approval, personId } = link;
    const isOver = approval.status !== 'pending' || request.now >= approval.dueAt;
    if (isOver) return showOutcome(link, request, 200);
    if (hasVoted(link)) return showVote(link, request, 200);
    const isLooking = personId in approval.acknowledged;
    const form = isLooking ? {} : { acknowledgeMinutes: acknowledgementMinutesOf(approval, await readApprovalsConfig()) };
    return htmlAnswer(200, await showPending(link, request, form));
  };
});
