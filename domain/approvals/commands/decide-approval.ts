import type { Decision } from '../../shared/journal/index.ts';
import { personal } from '../../shared/journal/index.ts';
import { after, MINUTE } from '../../shared/time.ts';
import type { Answer, ApprovalState } from '../state.ts';

/** A person's decision with its reason. `isBreakGlass`: alone, because nobody else could be reached. */
export type PersonsDecision = {
  personId: string;
  decision: 'approved' | 'rejected';
  reason: string;
  isBreakGlass?: boolean;
  answer?: Answer;
  now: string;
};

const isAsked = (state: ApprovalState, personId: string): boolean =>
  state.asked.some((asked) => asked.personId === personId);

const refusal = (state: ApprovalState | undefined, personId: string, now: string): string | undefined => {
  if (state === undefined || !isAsked(state, personId)) return 'not-asked';
  if (state.status !== 'pending') return 'already-decided';
  if (state.votes.some(({ by }) => by === personId)) return 'already-voted';
  if (now >= state.dueAt) return 'expired';
  return undefined;
};

/** Whether others must still agree to this approval. A quorum counts distinct people; one who rejects needs nobody. */
const needsOthers = ({ quorum, votes }: ApprovalState, { decision }: PersonsDecision): boolean =>
  decision === 'approved' && votes.length + 1 < quorum;

/** Whether it is approved with fewer people than it takes, which only some questions allow. It is marked. */
const isAlone = (state: ApprovalState, post: PersonsDecision): boolean =>
  needsOthers(state, post) && post.isBreakGlass === true && state.canBreakGlass;

/** First writer wins: the second finds the outcome and is refused. Only who was asked may decide, each once. */
export const decideApproval =
  (post: PersonsDecision) =>
  (state: ApprovalState | undefined): Decision => {
    const { personId, decision, reason, isBreakGlass, answer, now } = post;
    const refused = refusal(state, personId, now);
    if (refused !== undefined || state === undefined) return { kind: 'refused', reason: refused ?? 'not-asked' };
    const secondsToDecide = Math.round((Date.parse(now) - Date.parse(state.requestedAt)) / 1000);
    const said = { personId, reason: personal(reason), secondsToDecide };
    if (needsOthers(state, post) && !isAlone(state, post))
      return { kind: 'event', type: 'approvals.approval-voted', data: said };
    const extra = { ...(isAlone(state, post) ? { isBreakGlass } : {}), ...(answer === undefined ? {} : { answer }) };
    return { kind: 'event', type: 'approvals.approval-decided', data: { ...said, decision, ...extra } };
  };

/** Silences pages to this person for a while. It never stops the deadline or the escalation. */
export const acknowledgeApproval =
  (personId: string, now: string, minutes: number) =>
  (state: ApprovalState | undefined): Decision => {
    const refused = refusal(state, personId, now);
    if (refused !== undefined) return { kind: 'refused', reason: refused };
    return {
      kind: 'event',
      type: 'approvals.approval-acknowledged',
      data: { personId, until: after(now, minutes * MINUTE) },
    };
  };

/** The question fell away (the case ended): no more messages, links show it. */
export const cancelApproval =
  (why: string) =>
  (state: ApprovalState | undefined): Decision =>
    state?.status === 'pending'
      ? { kind: 'event', type: 'approvals.approval-cancelled', data: { why } }
      : { kind: 'nothing' };
