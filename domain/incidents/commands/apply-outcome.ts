import { personal } from '../../shared/journal/index.ts';
import type { Decision, Fact } from '../../shared/journal/index.ts';
import { releasableActions, settleByPeople } from '../containment/index.ts';
import { applyRunbook } from '../recovery/index.ts';
import { applyReview } from '../review/index.ts';
import type { IncidentState, Proposal } from '../state.ts';
import type { Outcome } from '../outcome.ts';
import { handOverOutcome, releaseOutcome } from './apply-to-leading.ts';

const containment = ({ decision, round, reason }: Outcome): Decision => ({
  kind: 'event',
  type: `incidents.containment-${decision}`,
  data: { round, reason: personal(reason) },
});

/** What a proposal comes to once two persons agree; what became wrong meanwhile is rejected by the rule itself. */
const confirmed = (state: IncidentState, proposal: Proposal, reason: string): Fact => {
  const data = { reason: personal(reason), proposedBy: proposal.proposedBy };
  if (proposal.kind === 'severity-lowering')
    return { type: 'incidents.severity-lowered', data: { ...data, severity: proposal.severity } };
  if (releasableActions(state.containment).length === 0) return { type: 'incidents.incident-dismissed', data };
  return { type: 'incidents.proposal-rejected', data: { ...data, decision: 'a containment came into force' } };
};

const proposal = (state: IncidentState, { decision, round, reason }: Outcome): Decision => {
  if (state.proposal?.round !== round) return { kind: 'nothing' };
  if (decision === 'approved') return { kind: 'event', ...confirmed(state, state.proposal, reason) };
  return { kind: 'event', type: 'incidents.proposal-rejected', data: { decision, reason: personal(reason) } };
};

const isAboutRunbook = ({ purpose }: Outcome): boolean => purpose === 'runbook' || purpose === 'runbook-step';

const ofOpen = (state: IncidentState, outcome: Outcome): Decision => {
  if (outcome.purpose === 'hand-over') return handOverOutcome(state, outcome);
  if (outcome.purpose === 'containment') return containment(outcome);
  if (outcome.purpose === 'review') return applyReview(state, outcome);
  if (isAboutRunbook(outcome)) return applyRunbook(state.recovery, outcome);
  return proposal(state, outcome);
};

/** Writes a decision into the incident it was asked for. An incident that ended meanwhile takes only a release. */
export const applyOutcome =
  (outcome: Outcome) =>
  (state: IncidentState | undefined): Decision => {
    if (outcome.purpose === 'release') return releaseOutcome(state, outcome);
    if (outcome.purpose === 'manual-action') return settleByPeople(outcome)(state);
    return state?.status === 'open' ? ofOpen(state, outcome) : { kind: 'nothing' };
  };
