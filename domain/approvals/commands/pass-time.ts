import type { Decision, Fact } from '../../shared/journal/index.ts';
import { after, MINUTE } from '../../shared/time.ts';
import { nextDue } from '../aggregate.ts';
import type { Due } from '../aggregate.ts';
import type { ApprovalState } from '../state.ts';
import { askedByStep, hasVoted, isAsked, managersToCall, tierOf, unaskedTiers } from '../who-is-asked.ts';

const isAwake = (state: ApprovalState, personId: string, at: string): boolean => {
  const until = state.acknowledged[personId];
  return until === undefined || until <= at;
};

/** Those who have not answered yet and whose pages are not silenced by an acknowledgement. */
export const toBePaged = (state: ApprovalState, now: string): string[] =>
  state.asked
    .map(({ personId }) => personId)
    .filter((id) => isAsked(state, id) && isAwake(state, id, now) && !hasVoted(state, id));

const nextTier = (state: ApprovalState) => {
  const personIds = askedByStep(state, state.taken);
  return { tier: tierOf(state, personIds[0] ?? ''), personIds };
};

const lastCall = (state: ApprovalState) => ({
  dueAt: after(state.dueAt, (state.lastCallMinutes ?? 0) * MINUTE),
  personIds: unaskedTiers(state).flat(),
  told: managersToCall(state).told,
});

type Rule = (state: ApprovalState, now: string) => Fact;

const RULES: Record<Due['kind'], Rule> = {
  remind: (state, now) => ({
    type: 'approvals.approval-reminded',
    data: { step: state.taken, personIds: toBePaged(state, now) },
  }),
  'next-tier': (state) => ({
    type: 'approvals.approval-escalated',
    data: { step: state.taken, ...nextTier(state) },
  }),
  manager: (state) => ({
    type: 'approvals.managers-called',
    data: { step: state.taken, ...managersToCall(state) },
  }),
  'last-call': (state) => ({ type: 'approvals.last-call-made', data: lastCall(state) }),
  expire: ({ dueAt }) => ({ type: 'approvals.approval-expired', data: { dueAt } }),
};

/** What time asks for now: a step of the chain, the last call, or the end. An early or doubled wake-up finds nothing due. */
export const passTime =
  (now: string) =>
  (state: ApprovalState | undefined): Decision => {
    const due = state === undefined ? undefined : nextDue(state);
    if (state === undefined || due === undefined || due.at > now) return { kind: 'nothing' };
    return { kind: 'event', ...RULES[due.kind](state, now) };
  };
