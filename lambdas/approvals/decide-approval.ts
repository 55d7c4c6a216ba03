import { readApprovalsConfig } from '../../adapters/config/approvals.ts';
import { isNonceValid } from '../../domain/approvals/index.ts';
import { readDecisionForm } from '../../domain/approvals/pages/index.ts';
import type { DecisionPost } from '../../domain/approvals/pages/index.ts';
import { invalidLink, openLink } from '../_shared/open-link.ts';
import type { OpenLink } from '../_shared/open-link.ts';
import { page, problem } from '../_shared/page.ts';
import type { Answer, PageRequest } from '../_shared/page.ts';
import { showOutcome, showPending } from '../_shared/show-link.ts';
import { takeAcknowledgement, takeDecision } from '../_shared/take-decision.ts';

const STALE = {
  status: 403,
  title: 'This page is out of date',
  detail: 'Open the link from your mail again and decide on the page it shows. Nothing was decided.',
};

const holdsNonce = ({ approval, personId, secret }: OpenLink, { form, now }: PageRequest): boolean =>
  isNonceValid(secret, form['nonce'] ?? '', { approvalId: approval.id, personId, version: 1, outcomes: 0 }, now);

const showErrors = async (
  link: OpenLink,
  request: PageRequest,
  { values, errors }: Extract<DecisionPost, { kind: 'invalid' }>,
): Promise<Answer> => {
  const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  const details = { status: 422, title: 'The decision is incomplete', detail };
  return problem(request, details, await showPending(link, request, { values, errors }));
};

/** POST of a link: the only thing that decides. It needs the nonce of a page that was shown, and a reason. */
export const handler = page(() => {
  const { acknowledgementMinutes } = readApprovalsConfig();
  return async (request) => {
    const link = await openLink(request);
    if (link === undefined) return invalidLink(request);
    const { approval } = link;
    if (approval.status !== 'pending' || request.now >= approval.dueAt) return showOutcome(link, request, 409);
    const post = readDecisionForm(request.form, approval.subject.purpose);
    if (!holdsNonce(link, request)) return problem(request, STALE);
    if (post.kind === 'acknowledge')
      return takeAcknowledgement(link, request, acknowledgementMinutes[approval.severity]);
    return post.kind === 'decide' ? takeDecision(link, request, post) : showErrors(link, request, post);
  };
});
