import { personal } from '../../shared/journal/index.ts';
import type { Decision, Fact } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';

/** What an approval of an incident's question came to. Silence is `expired`, never a yes. */
export type Outcome = { purpose: string; round: number; decision: 'approved' | 'rejected' | 'expired'; reason: string };

const containment = ({ decision, round, reason }: Outcome): Decision => ({
  kind: 'event',
  type: `incidents.containment-${decision}`,
  data: { round, reason: personal(reason) },
});

const review = ({ decision, reason }: Outcome): Decision => ({
  kind: 'event',
  type: decision === 'approved' ? 'incidents.review-recorded' : 'incidents.review-sent-back',
  data: { decision, reason: personal(reason) },
});

const confirmed = (state: IncidentState, reason: string): Fact =>
  state.proposal?.kind === 'dismissal'
    ? {
        type: 'incidents.incident-dismissed',
        data: { reason: personal(reason), proposedBy: state.proposal.proposedBy },
      }
    : {
        type: 'incidents.severity-lowered',
        data: { severity: state.proposal?.severity, reason: personal(reason), proposedBy: state.proposal?.proposedBy },
      };

const proposal = (state: IncidentState, { decision, round, reason }: Outcome): Decision => {
  if (state.proposal?.round !== round) return { kind: 'nothing' };
  if (decision === 'approved') return { kind: 'event', ...confirmed(state, reason) };
  return { kind: 'event', type: 'incidents.proposal-rejected', data: { decision, reason: personal(reason) } };
};

/** Writes a decision into the incident it was asked for. An incident that ended meanwhile takes none. */
export const applyOutcome =
  (outcome: Outcome) =>
  (state: IncidentState | undefined): Decision => {
    if (state?.status !== 'open') return { kind: 'nothing' };
    if (outcome.purpose === 'containment') return containment(outcome);
    if (outcome.purpose === 'review') return review(outcome);
    return proposal(state, outcome);
  };
