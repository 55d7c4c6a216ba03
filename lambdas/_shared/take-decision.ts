import { readPeople } from '../../adapters/config/people.ts';
import { acknowledgeApproval, decideApproval, shownOf } from '../../domain/approvals/index.ts';
import { acknowledgedPage, decidedPage, reasonOf } from '../../domain/approvals/pages/index.ts';
import type { DecisionPost } from '../../domain/approvals/pages/index.ts';
import { approvalJournal } from './approval-step.ts';
import type { OpenLink } from './open-link.ts';
import { htmlAnswer } from './page.ts';
import type { Answer, PageRequest } from './page.ts';
import { showOutcome } from './show-link.ts';

const MORE_NEEDED = ['One more person has to approve; they see your reason. Nothing happens before that.'];

type Decide = Extract<DecisionPost, { kind: 'decide' }>;

const NEXT = ['The workflow goes on at once. Everybody who was asked sees that it is decided.'];

/** Journals a person's decision and answers its page; whoever comes second gets the outcome of the first. */
export const takeDecision = async (link: OpenLink, request: PageRequest, post: Decide): Promise<Answer> => {
  const { personId, approval } = link;
  const { now } = request;
  const decision = post.decision === 'approve' ? 'approved' : 'rejected';
  const { isBreakGlass, awareAt } = post;
  const extra = {
    ...(isBreakGlass === undefined ? {} : { isBreakGlass }),
    ...(awareAt === undefined ? {} : { answer: { awareAt } }),
  };
  const executed = await approvalJournal().execute(
    approval.id,
    { key: `decide:${personId}`, actor: `person:${personId}`, now, cause: { request: request.request } },
    decideApproval({ personId, decision, reason: reasonOf(post), now, ...extra }),
  );
  if (executed.kind !== 'written' && executed.state !== undefined)
    return showOutcome({ ...link, approval: executed.state }, request, 409);
  const shown = shownOf(approval, { personId, people: await readPeople(), now });
  const taken = {
    decision: post.decision,
    decidedAt: now,
    reason: post.reason,
    next: executed.state?.status === 'pending' ? MORE_NEEDED : NEXT,
  };
  return htmlAnswer(200, decidedPage({ ...shown, ...taken }));
};

/** Journals that a person looks at it: their pages are silent for these minutes. */
export const takeAcknowledgement = async (link: OpenLink, request: PageRequest, minutes: number): Promise<Answer> => {
  const { approval, personId } = link;
  const { now } = request;
  const { state } = await approvalJournal().execute(
    approval.id,
    { key: `acknowledge:${personId}:${now}`, actor: `person:${personId}`, now },
    acknowledgeApproval(personId, now, minutes),
  );
  const until = state?.acknowledged[personId];
  if (until === undefined) return showOutcome(link, request, 409);
  const shown = shownOf(approval, { personId, people: await readPeople(), now });
  return htmlAnswer(200, acknowledgedPage({ ...shown, until, dueAt: approval.dueAt, back: request.path }));
};
