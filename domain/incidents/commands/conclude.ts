import type { Decision } from '../../shared/journal/index.ts';
import { nextStep } from '../next-step.ts';
import type { IncidentState } from '../state.ts';

/** What the recovery checks saw, each with a sentence. */
export type RecoveryCheck = { check: string; isGreen: boolean; saw: string };

/** An incident is recovered when every check is green: never by declaration. */
export const verifyRecovery =
  (checks: RecoveryCheck[]) =>
  (state: IncidentState | undefined): Decision => {
    if (state?.status !== 'open') return { kind: 'refused', reason: 'the incident is not open' };
    if (nextStep(state).step !== 'verify-recovery') return { kind: 'nothing' };
    const isGreen = checks.every((check) => check.isGreen);
    return {
      kind: 'event',
      type: isGreen ? 'incidents.recovery-verified' : 'incidents.recovery-not-verified',
      data: { checks },
    };
  };

/** Red recovery checks get another turn. */
export const recheckRecovery = (state: IncidentState | undefined): Decision =>
  state?.status === 'open' && state.isRecoveryRed === true
    ? { kind: 'event', type: 'incidents.recovery-recheck-due', data: {} }
    : { kind: 'nothing' };

/**
 * Closes when nothing is left to do about the incident itself: the operational close. What its regulatory cases still owe
 * goes on without it.
 */
export const closeIncident = (state: IncidentState | undefined): Decision => {
  if (state === undefined) return { kind: 'refused', reason: 'there is no such incident' };
  if (nextStep(state).step !== 'close-incident') return { kind: 'nothing' };
  return { kind: 'event', type: 'incidents.incident-closed', data: { signals: state.signals.count } };
};
