import type { RecordedFact } from '../../shared/journal/index.ts';
import { Assessed, SeverityChanged } from '../facts.ts';
import { graver } from '../severity/graver.ts';
import type { IncidentState } from '../state.ts';
import { withRequester } from './opening.ts';

export const incidentAssessed = (state: IncidentState, fact: RecordedFact): IncidentState => {
  const { severity, reasons, obligations, round } = Assessed.parse(fact.data);
  const known = new Set(state.obligations.map(({ id }) => id));
  const opened = obligations.filter(({ id }) => !known.has(id)).map((duty) => ({ ...duty, status: 'open' as const }));
  return {
    ...state,
    severity: { level: severity, highest: graver(severity, state.severity?.highest), reasons, round },
    obligations: [...state.obligations, ...opened],
  };
};

export const severityChanged = (state: IncidentState, fact: RecordedFact): IncidentState => {
  const { severity } = SeverityChanged.parse(fact.data);
  const { proposal: _, ...rest } = state;
  const reasons = [...(state.severity?.reasons ?? []), `set to ${severity} by ${fact.actor}`];
  return {
    ...rest,
    severity: { level: severity, highest: graver(severity, state.severity?.highest), reasons, round: state.facts },
    requesters: withRequester(state.requesters, fact.actor),
  };
};

/** Whoever decides knows of the incident: awareness at the latest now. */
export const decided = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...state,
  times: { ...state.times, awareAt: state.times.awareAt ?? fact.occurredAt },
});

export const containmentVerified = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...state,
  times: {
    ...state.times,
    firstContainedAt: state.times.firstContainedAt ?? fact.occurredAt,
    lastContainedAt: fact.occurredAt,
  },
});
