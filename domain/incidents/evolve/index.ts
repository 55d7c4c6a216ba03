import type { EventType } from '../../../contracts/events.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import { evolveContainment } from '../containment/index.ts';
import { evolveEvidence } from '../evidence/index.ts';
import { CONTINUITY_EVOLUTIONS } from '../recovery/decide-continuity.ts';
import { recoveryHolding } from '../recovery/hold.ts';
import { evolveRecovery } from '../recovery/evolve-recovery.ts';
import { REVIEW_EVOLUTIONS } from '../review/index.ts';
import { CASES_EVOLUTIONS } from '../cases/evolve-cases.ts';
import { withInheritance } from '../cases/inherit.ts';
import { INVESTIGATION_EVOLUTIONS } from '../investigation/evolve-investigation.ts';
import type { IncidentState } from '../state.ts';
import * as closing from './closing.ts';
import * as leading from './leading.ts';
import * as opening from './opening.ts';
import * as response from './response.ts';

type Evolution = (state: IncidentState, fact: RecordedFact) => IncidentState;

const EVOLUTIONS: Partial<Record<EventType, Evolution>> = {
  'incidents.run-started': closing.runStarted,
  'incidents.signals-counted': opening.signalsCounted,
  'incidents.signal-attached': opening.signalAttached,
  'incidents.incident-assessed': response.incidentAssessed,
  'incidents.severity-raised': response.severityChanged,
  'incidents.severity-lowered': response.severityChanged,
  'incidents.severity-lowering-proposed': closing.proposed('severity-lowering'),
  'incidents.containment-approved': response.decided,
  'incidents.containment-rejected': response.decided,
  'incidents.containment-sent-back': response.sentBack,
  'incidents.containment-verified': response.containmentVerified,
  'incidents.service-recovered': closing.serviceRecovered,
  'incidents.recovery-holding': recoveryHolding,
  'incidents.recovery-not-verified': closing.recoveryRed,
  'incidents.recovery-recheck-due': closing.recheckDue,
  'incidents.recovery-verified': closing.recoveryVerified,
  'incidents.dismissal-proposed': closing.proposed('dismissal'),
  'incidents.proposal-rejected': closing.proposalRejected,
  'incidents.incident-dismissed': closing.dismissed,
  'incidents.incident-reopened': closing.reopened,
  'incidents.commander-named': leading.commanderNamed,
  'incidents.hand-over-proposed': leading.handOverProposed,
  'incidents.hand-over-refused': leading.handOverEnded,
  'incidents.commander-changed': leading.commanderChanged,
  'incidents.case-restricted': leading.caseRestricted,
  'incidents.release-proposed': leading.releaseProposed,
  'incidents.release-approved': leading.releaseApproved,
  'incidents.release-refused': leading.releaseEnded,
  'incidents.containment-released': leading.releaseEnded,
  'incidents.legal-hold-placed': closing.holdPlaced,
  'incidents.case-opened': closing.caseNamed,
  ...CONTINUITY_EVOLUTIONS,
  ...REVIEW_EVOLUTIONS,
  ...CASES_EVOLUTIONS,
  ...INVESTIGATION_EVOLUTIONS,
  'incidents.incident-closed': closing.closed,
};

/** The incident's state after one more event. */
export const evolveIncident = (state: IncidentState | undefined, fact: RecordedFact): IncidentState => {
  if (state === undefined) return withInheritance(opening.incidentOpened(fact), fact);
  const next = EVOLUTIONS[fact.type]?.(state, fact) ?? state;
  return {
    ...next,
    containment: evolveContainment(next.containment, fact),
    evidence: evolveEvidence(next.evidence, fact),
    recovery: evolveRecovery(next.recovery, fact),
  };
};
