import type { EventType } from '../../contracts/events.ts';
import type { RecordedFact } from '../shared/journal/index.ts';
import { Acknowledged, DecisionMade, Escalated, Requested, Voted } from './facts.ts';
import type { ApprovalOutcome, ApprovalState } from './state.ts';

const requested = (fact: RecordedFact): ApprovalState => {
  const { draft, incidentId, severity, quorum = 1, canBreakGlass = false, ...facts } = Requested.parse(fact.data);
  const firstTier = facts.tiers[0] ?? [];
  return {
    id: fact.aggregateId,
    ...facts,
    status: 'pending',
    requestedAt: fact.occurredAt,
    asked: firstTier.map((personId) => ({ personId, tier: 0, at: fact.occurredAt })),
    isReminded: false,
    isEscalated: facts.tiers.length < 2,
    acknowledged: {},
    quorum,
    canBreakGlass,
    votes: [],
    ...(incidentId === undefined ? {} : { incidentId }),
    ...(severity === undefined ? {} : { severity }),
    ...(draft === undefined ? {} : { draft }),
  };
};

const acknowledged = (state: ApprovalState, fact: RecordedFact): ApprovalState => {
  const { personId, until } = Acknowledged.parse(fact.data);
  return { ...state, acknowledged: { ...state.acknowledged, [personId]: until } };
};

const escalated = (state: ApprovalState, fact: RecordedFact): ApprovalState => {
  const { tier, personIds } = Escalated.parse(fact.data);
  const added = personIds.map((personId) => ({ personId, tier, at: fact.occurredAt }));
  return { ...state, isEscalated: true, asked: [...state.asked, ...added] };
};

const decided = (state: ApprovalState, fact: RecordedFact): ApprovalState => {
  const { personId: by, decision, reason, isBreakGlass, answer } = DecisionMade.parse(fact.data);
  const decided = {
    by,
    at: fact.occurredAt,
    reason,
    ...(isBreakGlass === undefined ? {} : { isBreakGlass }),
    ...(answer === undefined ? {} : { answer }),
  };
  return { ...state, status: decision, decision: decided };
};

const voted = (state: ApprovalState, fact: RecordedFact): ApprovalState => {
  const { personId: by, reason } = Voted.parse(fact.data);
  return { ...state, votes: [...state.votes, { by, at: fact.occurredAt, reason }] };
};

const ended =
  (status: ApprovalOutcome) =>
  (state: ApprovalState, fact: RecordedFact): ApprovalState => ({ ...state, status, endedAt: fact.occurredAt });

const EVOLUTIONS: Partial<Record<EventType, (state: ApprovalState, fact: RecordedFact) => ApprovalState>> = {
  'approvals.approval-acknowledged': acknowledged,
  'approvals.approval-reminded': (state) => ({ ...state, isReminded: true }),
  'approvals.approval-escalated': escalated,
  'approvals.approval-voted': voted,
  'approvals.approval-decided': decided,
  'approvals.approval-expired': ended('expired'),
  'approvals.approval-cancelled': ended('cancelled'),
};

/** The approval's state after one more event. */
export const evolveApproval = (state: ApprovalState | undefined, fact: RecordedFact): ApprovalState =>
  state === undefined ? requested(fact) : (EVOLUTIONS[fact.type]?.(state, fact) ?? state);
