import type { Decision } from '../../shared/journal/index.ts';
import { personal } from '../../shared/journal/index.ts';
import { isQuorum } from '../quorum.ts';
import type { Answer, ApprovalState, Means, PersonsVerdict } from '../state.ts';
import { lacksReview, writtenReview } from '../written-review.ts';
import { lacksFactor, refusalOfVoter } from './refuse-person.ts';
import type { Asker } from './refuse-person.ts';

/** A person's decision with its reason. `isBreakGlass`: alone, because nobody else could be reached. */
export type PersonsDecision = Asker &
  Means & {
    decision: PersonsVerdict;
    reason: string;
    isBreakGlass?: boolean;
    answer?: Answer;
    /** JSON of what somebody who reviews an incident wrote down. */
    review?: string;
  };

const lacking = (state: ApprovalState, post: PersonsDecision): string | undefined => {
  if (lacksFactor(state, post)) return 'factor-missing';
  return lacksReview(state, post) ? 'review-missing' : undefined;
};

const refusal = (state: ApprovalState, post: PersonsDecision): string | undefined =>
  refusalOfVoter(state, post) ?? lacking(state, post);

/** Whether others must still agree to this approval. One who rejects, or sends it back, needs nobody. */
const needsOthers = (state: ApprovalState, { decision, personId }: PersonsDecision): boolean =>
  decision === 'approved' && !isQuorum(state, [...state.votes.map(({ by }) => by), personId]);

/** Whether it is approved with fewer people than it takes, which only some questions allow. It is marked. */
const isAlone = (state: ApprovalState, post: PersonsDecision): boolean =>
  needsOthers(state, post) && post.isBreakGlass === true && state.canBreakGlass;

/** How long a person took: from when they were asked. */
const secondsToDecide = ({ asked, requestedAt }: ApprovalState, { personId, now }: PersonsDecision): number => {
  const askedAt = asked.find((one) => one.personId === personId)?.at ?? requestedAt;
  return Math.round((Date.parse(now) - Date.parse(askedAt)) / 1000);
};

/** First writer wins: the second finds the outcome and is refused. Only who is asked may decide, each once. */
export const decideApproval =
  (post: PersonsDecision) =>
  (state: ApprovalState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'not-asked' };
    const refused = refusal(state, post);
    if (refused !== undefined) return { kind: 'refused', reason: refused };
    const { personId, channel, factor, decision, isBreakGlass, answer } = post;
    const seconds = secondsToDecide(state, post);
    const said = {
      ...{ personId, reason: personal(post.reason), channel, factor, secondsToDecide: seconds },
      ...writtenReview(state, post),
    };
    if (needsOthers(state, post) && !isAlone(state, post))
      return { kind: 'event', type: 'approvals.approval-voted', data: said };
    const extra = { ...(isAlone(state, post) ? { isBreakGlass } : {}), ...(answer === undefined ? {} : { answer }) };
    return { kind: 'event', type: 'approvals.approval-decided', data: { ...said, decision, ...extra } };
  };
