import type { RecordedFact } from '../../shared/journal/index.ts';
import { failedActions } from '../containment/index.ts';
import { HoldPlaced } from '../custody/place-hold.ts';
import { CaseNamed, Proposed, RunStarted } from '../facts.ts';
import { withoutHold } from '../recovery/hold.ts';
import type { IncidentState, Proposal } from '../state.ts';
import { withRequester } from './opening.ts';

export const runStarted = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...state,
  run: RunStarted.parse(fact.data).run,
});

export const serviceRecovered = (state: IncidentState): IncidentState => ({
  ...state,
  isActive: false,
  isRecoveryRed: false,
});

/** A containment that failed, or on which nobody decided: the threat goes on. */
const isUncontained = ({ containment }: IncidentState): boolean =>
  containment?.approval === 'expired' || failedActions(containment).length > 0;

/** The red checks' next turn; where the threat goes on, the response goes another round. */
export const recheckDue = (state: IncidentState): IncidentState => ({
  ...state,
  ...(state.recoveryHold === undefined ? {} : { recoveryHold: { ...state.recoveryHold, isDue: true } }),
  isRecoveryRed: false,
  facts: state.facts + (isUncontained(state) ? 1 : 0),
});

/** Red checks are repeated when the sweep says so, not at once. */
export const recoveryRed = (state: IncidentState): IncidentState => ({
  ...withoutHold(state),
  isRecoveryRed: true,
});

export const recoveryVerified = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...withoutHold(state),
  times: { ...state.times, recoveredAt: fact.occurredAt },
});

/** Somebody asks for what takes two persons; the asker is no approver of it. */
export const proposed =
  (kind: Proposal['kind']) =>
  (state: IncidentState, fact: RecordedFact): IncidentState => {
    const { round, reason, severity } = Proposed.parse(fact.data);
    const proposedBy = fact.actor.slice('person:'.length);
    return {
      ...state,
      proposals: round,
      proposal: { kind, round, proposedBy, reason, ...(severity === undefined ? {} : { severity }) },
    };
  };

export const proposalRejected = (state: IncidentState): IncidentState => {
  const { proposal: _, ...rest } = state;
  return rest;
};

export const dismissed = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...proposalRejected(state),
  status: 'dismissed',
  times: { ...state.times, closedAt: fact.occurredAt },
});

/** Same id, times go on, the next run: what was contained stays contained, recovery and review have to be shown again. */
export const reopened = (state: IncidentState, fact: RecordedFact): IncidentState => {
  const { review: _, times, ...rest } = withoutHold(state);
  const { closedAt: _closed, recoveredAt: _recovered, ...going } = times;
  return {
    ...rest,
    status: 'open',
    run: state.run + 1,
    facts: state.facts + 1,
    times: going,
    requesters: withRequester(state.requesters, fact.actor),
  };
};

/** A hold only grows: the rule wrote no earlier end. */
export const holdPlaced = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...state,
  heldUntil: HoldPlaced.parse(fact.data).until,
});

/** Nothing new about the incident itself: no further round. */
export const caseNamed = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...state,
  cases: [...state.cases, CaseNamed.parse(fact.data).caseId],
});

export const closed = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...state,
  status: 'closed',
  times: { ...state.times, closedAt: fact.occurredAt },
});
