import type { EventType } from '../../contracts/events.ts';
import type { RecordedFact } from '../shared/journal/index.ts';
import {
  Acknowledged,
  BreakGlassReviewed,
  DecisionMade,
  Delegated,
  LastCall,
  Requested,
  StepTaken,
  Voted,
  VoteRevoked,
} from './facts.ts';
import type { ApprovalOutcome, ApprovalState, Asked, AskedBy } from './state.ts';
import { tierOf } from './who-is-asked.ts';

type Evolution = (state: ApprovalState, fact: RecordedFact) => ApprovalState;

const requested = (fact: RecordedFact): ApprovalState => {
  const { draft, incidentId, severity, lastCallMinutes, sides, ...facts } = Requested.parse(fact.data);
  const firstTier = facts.tiers[0] ?? [];
  return {
    id: fact.aggregateId,
    ...facts,
    status: 'pending',
    requestedAt: fact.occurredAt,
    asked: firstTier.map((personId) => ({ personId, tier: 0, at: fact.occurredAt, by: 'first-tier' })),
    taken: 0,
    told: [],
    acknowledged: {},
    votes: [],
    turns: {},
    ...(incidentId === undefined ? {} : { incidentId }),
    ...(severity === undefined ? {} : { severity }),
    ...(draft === undefined ? {} : { draft }),
    ...(lastCallMinutes === undefined ? {} : { lastCallMinutes }),
    ...(sides === undefined ? {} : { sides }),
  };
};

const acknowledged: Evolution = (state, fact) => {
  const { personId, until } = Acknowledged.parse(fact.data);
  return { ...state, acknowledged: { ...state.acknowledged, [personId]: until } };
};

const alsoAsked = (state: ApprovalState, personIds: readonly string[], at: string, by: AskedBy): Asked[] => [
  ...state.asked,
  ...personIds.map((personId) => ({ personId, tier: tierOf(state, personId), at, by })),
];

const stepTaken =
  (by: AskedBy | undefined): Evolution =>
  (state, fact) => {
    const { step, personIds, told = [] } = StepTaken.parse(fact.data);
    const asked = by === undefined ? state.asked : alsoAsked(state, personIds, fact.occurredAt, by);
    return { ...state, taken: step + 1, asked, told: [...state.told, ...told] };
  };

const lastCall: Evolution = ({ lastCallMinutes: _, ...state }, fact) => {
  const { dueAt, personIds, told } = LastCall.parse(fact.data);
  const asked = alsoAsked(state, personIds, fact.occurredAt, 'last-call');
  return { ...state, dueAt, asked, told: [...state.told, ...told] };
};

const withTurn = ({ turns }: ApprovalState, personId: string): Pick<ApprovalState, 'turns'> => ({
  turns: { ...turns, [personId]: (turns[personId] ?? 0) + 1 },
});

const delegated: Evolution = (state, fact) => {
  const { personId: from, to } = Delegated.parse(fact.data);
  const handed = state.asked.map((one) => (one.personId === from ? { ...one, to } : one));
  const received: Asked = { personId: to, tier: tierOf(state, to), at: fact.occurredAt, by: 'delegation', from };
  return { ...state, ...withTurn(state, from), asked: [...handed, received] };
};

const decided: Evolution = (state, fact) => {
  const { personId: by, decision, reason, isBreakGlass, review, answer } = DecisionMade.parse(fact.data);
  const made = {
    by,
    at: fact.occurredAt,
    reason,
    ...(isBreakGlass === undefined ? {} : { isBreakGlass }),
    ...(review === undefined ? {} : { review }),
    ...(answer === undefined ? {} : { answer }),
  };
  return { ...state, ...withTurn(state, by), status: decision, decision: made };
};

const voted: Evolution = (state, fact) => {
  const { personId: by, reason, review } = Voted.parse(fact.data);
  const vote = { by, at: fact.occurredAt, reason, ...(review === undefined ? {} : { review }) };
  return { ...state, ...withTurn(state, by), votes: [...state.votes, vote] };
};

const voteRevoked: Evolution = (state, fact) => {
  const { personId } = VoteRevoked.parse(fact.data);
  return { ...state, ...withTurn(state, personId), votes: state.votes.filter(({ by }) => by !== personId) };
};

const reviewed: Evolution = (state, fact) => {
  const { outcome, personId } = BreakGlassReviewed.parse(fact.data);
  return { ...state, review: { outcome, at: fact.occurredAt, ...(personId === undefined ? {} : { by: personId }) } };
};

const ended =
  (status: ApprovalOutcome): Evolution =>
  (state, fact) => ({ ...state, status, endedAt: fact.occurredAt });

const EVOLUTIONS: Partial<Record<EventType, Evolution>> = {
  'approvals.approval-acknowledged': acknowledged,
  'approvals.approval-reminded': stepTaken(undefined),
  'approvals.approval-escalated': stepTaken('next-tier'),
  'approvals.managers-called': stepTaken('manager'),
  'approvals.last-call-made': lastCall,
  'approvals.approval-delegated': delegated,
  'approvals.approval-voted': voted,
  'approvals.vote-revoked': voteRevoked,
  'approvals.approval-decided': decided,
  'approvals.approval-expired': ended('expired'),
  'approvals.approval-cancelled': ended('cancelled'),
  'approvals.break-glass-reviewed': reviewed,
};

/** The approval's state after one more event. */
export const evolveApproval = (state: ApprovalState | undefined, fact: RecordedFact): ApprovalState =>
  state === undefined ? requested(fact) : (EVOLUTIONS[fact.type]?.(state, fact) ?? state);
