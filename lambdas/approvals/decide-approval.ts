import { readApprovalsConfig } from '../../adapters/config/approvals.ts';
import { findPerson } from '../../adapters/config/people.ts';
import { acknowledgementMinutesOf, isNonceValid } from '../../domain/approvals/index.ts';
import { readDecisionForm } from '../../domain/approvals/pages/index.ts';
import type { DecisionPost } from '../../domain/approvals/pages/index.ts';
import { invalidLink, openLink } from '../_shared/open-link.ts';
import type { OpenLink } from '../_shared/open-link.ts';
import { page, problem } from '../_shared/page.ts';
import type { Answer, PageRequest } from '../_shared/page.ts';
import { hasVoted, showOutcome, showPending, showVote } from '../_shared/show-link.ts';
import { takeAcknowledgement, takeDecision } from '../_shared/take-decision.ts';

const STALE = {
  status: 403,
  title: 'This page is out of date',
  detail: 'Open the link from your mail again and decide on the page it shows. Nothing was decided.',
};

const holdsNonce = ({ approval, personId, secret }: OpenLink, { form, now }: PageRequest): boolean =>
  isNonceValid(
    secret,
    form['nonce'] ?? '',
    { approvalId: approval.id, personId, version: 1, outcomes: approval.votes.length },
    now,
  );

const showErrors = async (
  link: OpenLink,
  request: PageRequest,
  { values, errors }: Extract<DecisionPost, { kind: 'invalid' }>,
): Promise<Answer> => {
  const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  const details = { status: 422, title: 'The decision is incomplete', detail };
  return problem(request, details, await showPending(link, request, { values, errors }));
};

const readerOf = async ({ personId }: OpenLink, { now }: PageRequest) => ({
  now,
  timeZone: (await findPerson(personId))?.timeZone ?? 'UTC',
});

const take = (link: OpenLink, request: PageRequest, post: DecisionPost, minutes: number): Promise<Answer> => {
  if (post.kind === 'acknowledge') return takeAcknowledgement(link, request, minutes);
  return post.kind === 'decide' ? takeDecision(link, request, post) : showErrors(link, request, post);
};

/** POST of a link: the only thing that decides. It needs the nonce of a page that was shown, and a reason. */
export const handler = page(() => {
  return async (request) => {
    const link = await openLink(request);
    if (link === undefined) return invalidLink(request);
    const { approval } = link;
    if (approval.status !== 'pending' || request.now >= approval.dueAt) return showOutcome(link, request, 409);
    if (hasVoted(link)) return showVote(link, request, 409);
    const post = readDecisionForm(request.form, approval.subject.purpose, await readerOf(link, request));
    if (!holdsNonce(link, request)) return problem(request, STALE);
    return take(link, request, post, acknowledgementMinutesOf(approval, await readApprovalsConfig()));
  };
});
