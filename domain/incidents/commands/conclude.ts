import type { Decision } from '../../shared/journal/index.ts';
import { nextStep } from '../next-step.ts';
import { judgeHold } from '../recovery/hold.ts';
import type { IncidentState } from '../state.ts';

/** What the recovery checks saw, each with a sentence. */
export type RecoveryCheck = { check: string; isGreen: boolean; saw: string };

/**
 * An incident is recovered when every check is green for the hold time: never by declaration. `now`: UTC ISO 8601; `holdMinutes` 0:
 * green once is enough.
 */
export const verifyRecovery =
  (checks: RecoveryCheck[], { now, holdMinutes }: { now: string; holdMinutes: number }) =>
  (state: IncidentState | undefined): Decision => {
    if (state?.status !== 'open') return { kind: 'refused', reason: 'the incident is not open' };
    if (nextStep(state).step !== 'verify-recovery') return { kind: 'nothing' };
    if (!checks.every((check) => check.isGreen))
      return { kind: 'event', type: 'incidents.recovery-not-verified', data: { checks } };
    const verdict = judgeHold(state, holdMinutes, now);
    if (verdict.kind === 'recovered') return { kind: 'event', type: 'incidents.recovery-verified', data: { checks } };
    const { since, until } = verdict;
    return { kind: 'event', type: 'incidents.recovery-holding', data: { checks, since, until } };
  };

/** Whether the recovery checks wait for their next turn: they are red, or must stay green for a time. */
const areToBeRepeated = ({ isRecoveryRed, recoveryHold }: IncidentState): boolean =>
  isRecoveryRed === true || recoveryHold?.isDue === false;

/** Red recovery checks, and green ones within their hold time, get another turn. */
export const recheckRecovery = (state: IncidentState | undefined): Decision =>
  state?.status === 'open' && areToBeRepeated(state)
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
