import type { Language } from '../../contracts/language.ts';
import { findPerson } from '../../adapters/config/people.ts';
import {
  delegatesOf,
  hasVoted,
  isInvolved,
  isOver,
  mayBeSentBack,
  refuseAttempt,
} from '../../domain/approvals/index.ts';
import { chooseError, readDecisionForm } from '../../domain/approvals/pages/index.ts';
import type { DecisionPost } from '../../domain/approvals/pages/index.ts';
import { approvalJournal } from '../_shared/approval-step.ts';
import { findInvolved } from '../_shared/find-involved.ts';
import { holdsNonce } from '../_shared/link-nonce.ts';
import { invalidLink, openLink } from '../_shared/open-link.ts';
import type { OpenLink } from '../_shared/open-link.ts';
import { page, problem } from '../_shared/page.ts';
import type { Answer, PageRequest } from '../_shared/page.ts';
import { proveFactor } from '../_shared/prove-factor.ts';
import { showPending } from '../_shared/show-link.ts';
import { showOutcome, showStale, showVote } from '../_shared/show-outcome.ts';
import { takeAcknowledgement } from '../_shared/take-acknowledgement.ts';
import { takeDecision } from '../_shared/take-decision.ts';
import type { Standing } from '../_shared/take-decision.ts';
import { takeDelegation } from '../_shared/take-delegation.ts';
import { takeRevocation } from '../_shared/take-revocation.ts';
import { mayPost, tooMany } from '../_shared/visits.ts';

type Invalid = Extract<DecisionPost, { kind: 'invalid' }>;

const showErrors = async (
  link: OpenLink,
  request: PageRequest,
  { values, errors }: Pick<Invalid, 'values' | 'errors'>,
): Promise<Answer> => {
  const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  const details = { status: 422, title: 'The decision is incomplete', detail };
  return problem(request, details, await showPending(link, request, { values, errors }));
};

/** Journals the attempt once, and answers as if the link did not exist. */
const refuse = async ({ approval, personId, channel }: OpenLink, request: PageRequest): Promise<Answer> => {
  const command = { key: `refused:${personId}:involved`, actor: `person:${personId}`, now: request.now };
  await approvalJournal().execute(
    approval.id,
    { ...command, cause: { request: request.request } },
    refuseAttempt({ personId, why: 'involved', channel }),
  );
  return invalidLink(request);
};

/** What the form alone cannot know: whether it may be sent back, and to whom it may be handed over. */
const wrongIn = ({ approval, personId }: OpenLink, post: DecisionPost, language: Language): Invalid['errors'] => {
  if (post.kind === 'decide' && post.decision === 'change' && !mayBeSentBack(approval.subject.purpose))
    return [chooseError('decision', language)];
  if (post.kind === 'delegate' && !delegatesOf(approval, personId).includes(post.to))
    return [chooseError('delegate', language)];
  return [];
};

const take = (link: OpenLink, request: PageRequest, post: DecisionPost, standing: Standing): Promise<Answer> => {
  switch (post.kind) {
    case 'decide':
      return takeDecision(link, request, post, standing);
    case 'delegate':
      return takeDelegation(link, request, post, standing);
    case 'revoke':
      return takeRevocation(link, request, post, standing);
    case 'acknowledge':
      return takeAcknowledgement(link, request);
    case 'send-code':
      return showErrors(link, request, { values: post.values, errors: [] });
    case 'invalid':
      return showErrors(link, request, post);
  }
};

const readerOf = async ({ personId }: OpenLink, { now }: PageRequest) => {
  const { timeZone = 'UTC', language = 'en' } = (await findPerson(personId)) ?? {};
  return { now, timeZone, language };
};

/** Reads what is asked of an open question, and does it when nothing is wrong with it. */
const answer = async (link: OpenLink, request: PageRequest, involved: Standing['involved']): Promise<Answer> => {
  const { approval, personId, channel } = link;
  const reader = await readerOf(link, request);
  const post = readDecisionForm(request.form, approval.subject.purpose, reader);
  if (hasVoted(approval, personId) && request.form['intent'] !== 'revoke') return showVote(link, request, 409);
  if (!holdsNonce(link, request)) return showStale(request);
  const errors = wrongIn(link, post, reader.language);
  if (errors.length > 0) return showErrors(link, request, { values: request.form, errors });
  const factor = await proveFactor(link, request);
  return take(link, request, post, { channel, involved, ...(factor === undefined ? {} : { factor }) });
};

/** POST of a link: the only thing that decides. It needs the nonce of a page that was shown, and a reason. */
export const handler = page(() => async (request) => {
  const link = await openLink(request);
  if (link === undefined) return invalidLink(request);
  if (!(await mayPost(link, request))) return tooMany(request);
  const { approval, personId } = link;
  const involved = await findInvolved(approval);
  if (isInvolved(approval, { personId, involved })) return refuse(link, request);
  if (isOver(approval, request.now)) return showOutcome(link, request, 409);
  return answer(link, request, involved);
});
