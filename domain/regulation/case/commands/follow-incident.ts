import type { Decision } from '../../../shared/journal/index.ts';
import type { CaseState } from '../case-state.ts';
import { isHandedOn } from '../merge/known-to-authority.ts';
import { awaitsClassification } from '../major-proposal.ts';

/** What the incident itself came to. It stops no clock: the case has an end of its own. */
export const followIncident =
  (status: CaseState['incidentStatus']) =>
  (state: CaseState | undefined): Decision =>
    state === undefined || state.incidentStatus === status
      ? { kind: 'nothing' }
      : { kind: 'event', type: 'regulation.incident-followed', data: { status } };

/**
 * Personal data are affected, and nobody has decided on the risk: whether to notify is open.
 * @law 2016/679 Art. 33(1)
 */
const isBreachOpen = (state: CaseState): boolean => {
  const { incidentStatus, facts, breach } = state;
  if (incidentStatus === 'dismissed' || isHandedOn(state, 'gdpr')) return false;
  return facts['breach.personalData']?.value === true && breach === undefined;
};

/** Nothing is owed any more: the incident is over, no class is open, every duty is settled. */
const isSettled = (state: CaseState): boolean => {
  const { incidentStatus, obligations, contradictions } = state;
  if (incidentStatus === 'open' || obligations.some(({ status }) => status === 'open')) return false;
  // Contradictions went on with what was said: they are settled where the case goes on.
  if (!isHandedOn(state) && Object.keys(contradictions).length > 0) return false;
  return !awaitsClassification(state) && !isBreachOpen(state);
};

/** Whether all the reports of a major incident are in: the last one is the final report, or the reclassification. */
const isReported = (state: CaseState): boolean => {
  const { classification, reclassified, obligations } = state;
  return (
    classification?.major !== true ||
    isHandedOn(state, 'dora') ||
    reclassified !== undefined ||
    obligations.some(({ kind, status }) => kind === 'dora-final' && status === 'received')
  );
};

/** The regulatory close, apart from the operational one: after the last final report was received. */
export const closeCase = (state: CaseState | undefined): Decision =>
  state?.status === 'open' && isSettled(state) && isReported(state)
    ? { kind: 'event', type: 'regulation.case-closed', data: {} }
    : { kind: 'nothing' };

/**
 * A reopened incident reopens its case, and so does a group of recurring incidents that it turns out to stand for: that is
 * found after the incident itself is over.
 */
export const reopenCase = (state: CaseState | undefined): Decision =>
  state?.status === 'closed' && (state.incidentStatus === 'open' || awaitsClassification(state))
    ? { kind: 'event', type: 'regulation.case-reopened', data: {} }
    : { kind: 'nothing' };
