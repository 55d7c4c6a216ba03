import type { Severity } from '../../../contracts/severity.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import { Assessed, SeverityChanged } from '../facts.ts';
import { graver } from '../severity/graver.ts';
import type { IncidentState } from '../state.ts';
import { withRequester } from './opening.ts';

/** A graver assessment ends a pending proposal to lower: it was made about less. */
const proposalAfter = (state: IncidentState, severity: Severity): Pick<IncidentState, 'proposal'> => {
  const { proposal } = state;
  const isOvertaken = proposal?.kind === 'severity-lowering' && severity < (state.severity?.level ?? 'SEV1');
  return proposal === undefined || isOvertaken ? {} : { proposal };
};

export const incidentAssessed = (state: IncidentState, fact: RecordedFact): IncidentState => {
  const { severity, reasons, round } = Assessed.parse(fact.data);
  const { proposal: _, ...rest } = state;
  return {
    ...rest,
    ...proposalAfter(state, severity),
    severity: { level: severity, highest: graver(severity, state.severity?.highest), reasons, round },
  };
};

/** A person's word changes the level; facts that wait for their assessment still get it. */
export const severityChanged = (state: IncidentState, fact: RecordedFact): IncidentState => {
  const { severity } = SeverityChanged.parse(fact.data);
  const { proposal: _, ...rest } = state;
  const reasons = [...(state.severity?.reasons ?? []), `set to ${severity} by ${fact.actor}`];
  const highest = graver(severity, state.severity?.highest);
  return {
    ...rest,
    severity: { level: severity, highest, reasons, round: state.severity?.round ?? 0 },
    requesters: withRequester(state.requesters, fact.actor),
  };
};

/** Whoever decides knows of the incident: awareness at the latest now. */
export const decided = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...state,
  times: { ...state.times, awareAt: state.times.awareAt ?? fact.occurredAt },
});

/** A person asked for another plan: the response goes another round. */
export const sentBack = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...decided(state, fact),
  facts: state.facts + 1,
});

export const containmentVerified = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...state,
  times: {
    ...state.times,
    firstContainedAt: state.times.firstContainedAt ?? fact.occurredAt,
    lastContainedAt: fact.occurredAt,
  },
});
