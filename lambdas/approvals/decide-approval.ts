import type { Language } from '../../contracts/language.ts';
import { findPerson } from '../../adapters/config/people.ts';
import {
  delegatesOf,
  hasVoted,
  isInvolved,
  isOver,
  mayBeSentBack,
  refuseAttempt,
  reviewTerms,
  reviewVote,
} from '../../domain/approvals/index.ts';
import { chooseError, readDecisionForm } from '../../domain/approvals/pages/index.ts';
import type { DecisionPost, Reader } from '../../domain/approvals/pages/index.ts';
import { approvalJournal } from '../_shared/approval-step.ts';
import { findInvolved } from '../_shared/find-involved.ts';
import { holdsNonce } from '../_shared/link-nonce.ts';
import { invalidLink, openLink } from '../_shared/open-link.ts';
import type { OpenLink } from '../_shared/open-link.ts';
import { htmlAnswer, page, problem } from '../_shared/page.ts';
import type { Answer, PageRequest } from '../_shared/page.ts';
import { readCaseFile } from '../_shared/read-case-file.ts';
import { proveFactor, sendFactorCode } from '../_shared/prove-factor.ts';
import { loadsOf, showPending } from '../_shared/show-link.ts';
import { showOutcome, showStale, showVote } from '../_shared/show-outcome.ts';
import { showUnproven } from '../_shared/show-unproven.ts';
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
  if (hasVoted(link.approval, link.personId)) return showVote(link, request, 422, { values, errors });
  return problem(request, details, await showPending(link, request, { values, errors }), loadsOf(link));
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

const readerOf = async ({ personId }: OpenLink, { now }: PageRequest) => {
  const { timeZone = 'UTC', language = 'en' } = (await findPerson(personId)) ?? {};
  return { now, timeZone, language };
};

/** Of a review: whether it is written already, or under which terms it is. */
const readReviewing = async (
  { approval, personId }: OpenLink,
  { now }: PageRequest,
): Promise<Pick<Reader, 'review'>> => {
  if (approval.subject.purpose !== 'review') return {};
  if (reviewVote(approval) !== undefined) return { review: 'written' };
  return { review: reviewTerms(await readCaseFile(approval, now), { personId, now }) };
};

/** Sends a code, and shows the page again with what was typed. */
const showCodeSent = async (
  link: OpenLink,
  request: PageRequest,
  { values }: Extract<DecisionPost, { kind: 'send-code' }>,
): Promise<Answer> => {
  const { language } = await readerOf(link, request);
  const error = await sendFactorCode(link, request, language);
  if (error !== undefined) return showErrors(link, request, { values, errors: [error] });
  if (hasVoted(link.approval, link.personId)) return showVote(link, request, 200, { values });
  return htmlAnswer(200, await showPending(link, request, { values }), loadsOf(link));
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
      return showCodeSent(link, request, post);
    case 'invalid':
      return showErrors(link, request, post);
  }
};

/** What somebody who has approved can still do. */
const AFTER_VOTING: readonly string[] = ['revoke', 'send-code'];

/** Reads what is asked of an open question, and does it when nothing is wrong with it. */
const answer = async (link: OpenLink, request: PageRequest, involved: Standing['involved']): Promise<Answer> => {
  const { approval, personId, channel } = link;
  const reader = { ...(await readerOf(link, request)), ...(await readReviewing(link, request)) };
  const post = readDecisionForm(request.form, approval.subject.purpose, reader);
  if (hasVoted(approval, personId) && !AFTER_VOTING.includes(request.form['intent'] ?? ''))
    return showVote(link, request, 409);
  if (!holdsNonce(link, request)) return showStale(request);
  const errors = wrongIn(link, post, reader.language);
  if (errors.length > 0) return showErrors(link, request, { values: request.form, errors });
  const proven = await proveFactor(link, request, post, reader.language);
  if (proven.kind === 'refused') return showUnproven(link, request, proven.error, reader);
  return take(link, request, post, { channel, involved, ...(proven.factor && { factor: proven.factor }) });
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
