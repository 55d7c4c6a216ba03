import { readPeople } from '../../adapters/config/people.ts';
import { hasVoted, isOver, outcomeView, shownOf } from '../../domain/approvals/index.ts';
import type { ApprovalState } from '../../domain/approvals/index.ts';
import { alreadyDecidedPage, endedPage, votedPage } from '../../domain/approvals/pages/index.ts';
import type { DecisionForm } from '../../domain/approvals/pages/index.ts';
import type { Executed } from '../../domain/shared/journal/index.ts';
import { nonceFor } from './link-nonce.ts';
import { invalidLink } from './open-link.ts';
import type { OpenLink } from './open-link.ts';
import { htmlAnswer, problem } from './page.ts';
import type { Answer, PageRequest } from './page.ts';
import { loadsOf, readFactorPart } from './show-link.ts';

const VOTED = { status: 409, title: 'You have approved', detail: 'Others still have to. Nothing more was recorded.' };

/** What somebody who has approved finds while others still have to; they can take it back there. */
export const showVote = async (
  link: OpenLink,
  request: PageRequest,
  status: number,
  again: Pick<DecisionForm, 'values' | 'errors'> = {},
): Promise<Answer> => {
  const { approval, personId } = link;
  const { now, path } = request;
  const vote = approval.votes.find(({ by }) => by === personId);
  const shown = shownOf(approval, { personId, people: await readPeople(), now });
  const form = { action: path, nonce: nonceFor(link, now), ...(await readFactorPart(link, now)), ...again };
  const page = votedPage({ ...shown, votedAt: vote?.at ?? now, dueAt: approval.dueAt, form });
  const details = again.errors === undefined ? VOTED : { ...VOTED, status };
  return status === 200 ? htmlAnswer(200, page, loadsOf(link)) : problem(request, details, page, loadsOf(link));
};

/** What an approval that has its outcome answers: 409 to a second decision, 410 when it ended, 200 to a look. */
export const showOutcome = async (
  { approval, personId }: OpenLink,
  request: PageRequest,
  status: number,
): Promise<Answer> => {
  const outcome = outcomeView(approval, { personId, people: await readPeople(), now: request.now });
  if (outcome.kind === 'ended') {
    const title = `This request is ${outcome.view.ended}`;
    const details = { status: 410, title, detail: 'Nothing can be decided here any more.' };
    return problem(request, details, endedPage(outcome.view));
  }
  const page = alreadyDecidedPage(outcome.view);
  if (status === 200) return htmlAnswer(200, page);
  const detail = `It was ${approval.status} at ${outcome.view.decidedAt}. Your decision was not recorded.`;
  return problem(request, { status: 409, title: 'Already decided', detail }, page);
};

const STALE = {
  status: 403,
  title: 'This page is out of date',
  detail: 'Open the link from your mail again and decide on the page it shows. Nothing was decided.',
};

/** The answer to a page that was not shown, or with which something was done already. */
export const showStale = (request: PageRequest): Answer => problem(request, STALE);

/** The answer to a post that changed nothing: by where the question stands now. */
export const showRefusal = async (
  link: OpenLink,
  request: PageRequest,
  { state = link.approval }: Pick<Executed<ApprovalState>, 'state'>,
): Promise<Answer> => {
  const now = { ...link, approval: state };
  if (isOver(state, request.now)) return showOutcome(now, request, 409);
  if (hasVoted(state, link.personId)) return showVote(now, request, 409);
  const isHandedOver = state.asked.some(({ personId, to }) => personId === link.personId && to !== undefined);
  return isHandedOver ? invalidLink(request) : showStale(request);
};
