import type { EventType } from '../../../contracts/events.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import type { RecordedFactValue } from '../facts/fact-value.ts';
import { graver } from '../facts/graver-value.ts';
import * as facts from './case-facts.ts';
import type { CaseState, Decided } from './case-state.ts';

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

const without = <T>(record: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

const recorded: Step = (state, fact) => {
  const { from, facts: reported } = facts.FactsRecorded.parse(fact.data);
  const next = { ...state, round: state.round + 1 };
  for (const { key, value, basis, isContradiction, corrects } of reported) {
    const known: RecordedFactValue = { value, basis, from, at: fact.occurredAt, seq: fact.seq };
    if (isContradiction) {
      next.contradictions = { ...next.contradictions, [key]: known };
      continue;
    }
    next.facts = { ...next.facts, [key]: known };
    next.contradictions = without(next.contradictions, key);
    next.peaks = { ...next.peaks, [key]: corrects ? known : graver(next.peaks[key], known) };
  }
  return next;
};

const settled: Step = (state, fact) => {
  const { key, holds } = facts.ContradictionSettled.parse(fact.data);
  const claimed = state.contradictions[key];
  if (claimed === undefined) return state;
  // What does not hold was wrong: it is no peak either.
  const held = holds === 'claimed' ? claimed : (state.facts[key] ?? claimed);
  return {
    ...state,
    round: state.round + 1,
    facts: { ...state.facts, [key]: held },
    peaks: { ...state.peaks, [key]: held },
    contradictions: without(state.contradictions, key),
  };
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
  'regulation.case-closed': (state, fact) => ({ ...state, status: 'closed', closedAt: fact.occurredAt }),
  'regulation.case-reopened': (state) => {
    const { closedAt: _, ...open } = state;
    return { ...open, status: 'open' };
  },
};

/** The case after one more event. */
export const evolveCase = (state: CaseState | undefined, fact: RecordedFact): CaseState =>
  state === undefined ? opened(fact) : (STEPS[fact.type]?.(state, fact) ?? state);
