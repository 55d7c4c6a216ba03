import type { EventType } from '../../../contracts/events.ts';
import { earliest } from '../../shared/earliest.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import * as facts from './case-facts.ts';
import type { CaseState, Decided } from './case-state.ts';
import { withFacts, withSettled } from './evolve-facts.ts';

type Step = (state: CaseState, fact: RecordedFact) => CaseState;

const opened = (fact: RecordedFact): CaseState => ({
  id: fact.aggregateId,
  ...facts.Opened.parse(fact.data),
  status: 'open',
  incidentStatus: 'open',
  round: 0,
  facts: {},
  peaks: {},
  contradictions: {},
  awareness: {},
  requests: 0,
  isAsking: false,
  isUndecidedPaged: false,
  obligations: [],
});

const decidedIn = ({ occurredAt, actor, seq }: RecordedFact): Omit<Decided, 'reason'> => ({
  at: occurredAt,
  by: actor,
  seq,
});

const recorded: Step = (state, fact) => withFacts(state, facts.FactsRecorded.parse(fact.data), fact);

const settled: Step = (state, fact) => {
  const { key, holds } = facts.ContradictionSettled.parse(fact.data);
  return withSettled(state, key, holds);
};

const proposed: Step = (state, fact) => ({
  ...state,
  verdict: { ...facts.VerdictProposed.parse(fact.data), at: fact.occurredAt, seq: fact.seq },
});

const aware: Step = (state, fact) => {
  const { regime, awareAt, reason } = facts.AwarenessDecided.parse(fact.data);
  return { ...state, awareness: { ...state.awareness, [regime]: { ...decidedIn(fact), awareAt, reason } } };
};

const requested: Step = (state, fact) => {
  const { request } = facts.ClassificationRequested.parse(fact.data);
  return { ...state, requests: request, isAsking: true };
};

const required: Step = (state, fact) => {
  const { obligationId: id, kind } = facts.ObligationRequired.parse(fact.data);
  return { ...state, obligations: [...state.obligations, { id, kind, status: 'open' }] };
};

const obligationSettled: Step = (state, fact) => {
  const { obligationId, outcome, submittedAt } = facts.ObligationSettled.parse(fact.data);
  const settle = (duty: CaseState['obligations'][number]) =>
    duty.id === obligationId
      ? { ...duty, status: outcome, ...(submittedAt === undefined ? {} : { submittedAt }) }
      : duty;
  return { ...state, obligations: state.obligations.map(settle) };
};

const STEPS: Partial<Record<EventType, Step>> = {
  'regulation.facts-recorded': recorded,
  'regulation.contradiction-settled': settled,
  'regulation.verdict-proposed': proposed,
  'regulation.awareness-decided': aware,
  'regulation.classification-requested': requested,
  'regulation.classification-decided': (state, fact) => ({
    ...state,
    isAsking: false,
    classification: { ...decidedIn(fact), ...facts.ClassificationDecided.parse(fact.data) },
  }),
  'regulation.classification-unanswered': (state) => ({ ...state, isAsking: false }),
  'regulation.classification-overdue': (state) => ({ ...state, isUndecidedPaged: true }),
  'regulation.breach-assessed': (state, fact) => {
    const { severity, exemption, ...rest } = facts.BreachDecided.parse(fact.data);
    const known = {
      ...(severity === undefined ? {} : { severity }),
      ...(exemption === undefined ? {} : { exemption }),
    };
    return { ...state, breach: { ...decidedIn(fact), ...rest, ...known } };
  },
  'regulation.significance-decided': (state, fact) => ({
    ...state,
    significance: { ...decidedIn(fact), ...facts.SignificanceDecided.parse(fact.data) },
  }),
  'regulation.case-reclassified': (state, fact) => ({
    ...state,
    reclassified: { ...decidedIn(fact), ...facts.Reclassified.parse(fact.data) },
  }),
  'regulation.recurrence-found': (state, fact) => ({
    ...state,
    recurrence: { ...facts.RecurrenceFound.parse(fact.data), at: fact.occurredAt, seq: fact.seq },
    // A page about another proposal is none about this one.
    isUndecidedPaged: false,
  }),
  'regulation.obligation-required': required,
  'regulation.obligation-settled': obligationSettled,
  'regulation.incident-followed': (state, fact) => ({
    ...state,
    incidentStatus: facts.IncidentChanged.parse(fact.data).status,
  }),
  'regulation.case-merged': (state, fact) => ({ ...state, mergedInto: facts.CaseMerged.parse(fact.data).into }),
  'regulation.case-absorbed': (state, fact) => {
    const { caseId, detectedAt } = facts.CaseAbsorbed.parse(fact.data);
    return {
      ...state,
      absorbed: [...(state.absorbed ?? []), caseId],
      detectedAt: earliest(state.detectedAt, detectedAt) ?? state.detectedAt,
    };
  },
  'regulation.case-closed': (state, fact) => ({ ...state, status: 'closed', closedAt: fact.occurredAt }),
  'regulation.case-reopened': (state) => {
    const { closedAt: _, ...open } = state;
    return { ...open, status: 'open' };
  },
};

/** The case after one more event. */
export const evolveCase = (state: CaseState | undefined, fact: RecordedFact): CaseState =>
  state === undefined ? opened(fact) : (STEPS[fact.type]?.(state, fact) ?? state);
