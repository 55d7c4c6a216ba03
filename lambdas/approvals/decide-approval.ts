import { readApprovalsConfig } from '../../adapters/config/approvals.ts';
import type { ApprovalsConfig } from '../../contracts/config/approvals.ts';
import { acknowledgeApproval, decideApproval, isNonceValid } from '../../domain/approvals/index.ts';
import { acknowledgedPage, decidedPage, readDecisionForm } from '../../domain/approvals/pages/index.ts';
import type { DecisionPost } from '../../domain/approvals/pages/index.ts';
import { findPerson } from '../../adapters/config/people.ts';
import { approvalJournal } from '../_shared/approval-step.ts';
import { invalidLink, openLink, showOutcome, showPending } from '../_shared/open-link.ts';
import type { OpenLink } from '../_shared/open-link.ts';
import { htmlAnswer, page, problem } from '../_shared/page.ts';
import type { Answer, PageRequest } from '../_shared/page.ts';

type Decide = Extract<DecisionPost, { kind: 'decide' }>;

const STALE = {
  status: 403,
  title: 'This page is out of date',
  detail: 'Open the link from your mail again and decide on the page it shows. Nothing was decided.',
};

const shownOf = ({ approval, personId }: OpenLink, now: string) => ({
  now,
  timeZone: findPerson(personId)?.timeZone ?? 'UTC',
  incident: { id: approval.incidentId, title: approval.title, severity: approval.severity },
  purpose: approval.subject.purpose,
});

const reasonOf = ({ reason, wentWell, toChange }: Decide): string =>
  [reason, wentWell && `Went well: ${wentWell}`, toChange && `To change: ${toChange}`].filter(Boolean).join('\n');

const decide = async (link: OpenLink, request: PageRequest, post: Decide): Promise<Answer> => {
  const { now } = request;
  const { personId, approval } = link;
  const decision = post.decision === 'approve' ? 'approved' : 'rejected';
  const command = {
    key: `decide:${personId}`,
    actor: `person:${personId}`,
    now,
    cause: { request: request.request },
  };
  const executed = await approvalJournal().execute(
    approval.id,
    command,
    decideApproval({ personId, decision, reason: reasonOf(post), now }),
  );
  if (executed.kind !== 'written' && executed.state !== undefined)
    return showOutcome({ ...link, approval: executed.state }, request, 409);
  const next = ['The workflow goes on at once. Everybody who was asked sees that it is decided.'];
  return htmlAnswer(
    200,
    decidedPage({ ...shownOf(link, now), decision: post.decision, decidedAt: now, reason: post.reason, next }),
  );
};

const acknowledge = async (link: OpenLink, request: PageRequest, config: ApprovalsConfig): Promise<Answer> => {
  const { approval, personId } = link;
  const { now } = request;
  const minutes = config.acknowledgementMinutes[approval.severity];
  const command = { key: `acknowledge:${personId}:${now}`, actor: `person:${personId}`, now };
  const { state } = await approvalJournal().execute(approval.id, command, acknowledgeApproval(personId, now, minutes));
  const until = state?.acknowledged[personId];
  if (until === undefined) return showOutcome(link, request, 409);
  const view = { ...shownOf(link, now), until, dueAt: approval.dueAt, back: request.path };
  return htmlAnswer(200, acknowledgedPage(view));
};

/** POST of a link: the only thing that decides. It needs the nonce of a page that was shown, and a reason. */
export const handler = page(() => {
  const config = readApprovalsConfig();
  return async (request) => {
    const link = await openLink(request);
    if (link === undefined) return invalidLink(request);
    const { approval, personId, secret } = link;
    if (approval.status !== 'pending' || request.now >= approval.dueAt) return showOutcome(link, request, 409);
    const post = readDecisionForm(request.form, approval.subject.purpose);
    const claim = { approvalId: approval.id, personId, version: 1, outcomes: 0 };
    const nonce = request.form['nonce'] ?? '';
    if (!isNonceValid(secret, nonce, claim, request.now)) return problem(request, STALE);
    if (post.kind === 'acknowledge') return acknowledge(link, request, config);
    if (post.kind === 'decide') return decide(link, request, post);
    const { values, errors } = post;
    const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
    const details = { status: 422, title: 'The decision is incomplete', detail };
    return problem(request, details, await showPending(link, request, { values, errors }));
  };
});
