import type { RecoveryCheckId } from '../../../contracts/config/playbook.ts';
import { failedActions } from '../containment/index.ts';
import type { RecoveryCheck } from '../commands/conclude.ts';
import type { IncidentState } from '../state.ts';

/** What was read for the checks: per action in force, whether it still holds. */
export type RecoveryReadings = { holds: readonly { action: string; isHolding: boolean }[] };
type Check = (state: IncidentState, readings: RecoveryReadings) => Omit<RecoveryCheck, 'check'>;

/** Nothing may have failed, and what was done must still hold. */
const containmentHolds: Check = (state, { holds }) => {
  const failed = failedActions(state.containment);
  if (state.containment?.approval === 'expired')
    return { isGreen: false, saw: 'Nobody decided on the containment: the threat goes on.' };
  if (failed.length > 0) return { isGreen: false, saw: `Containment failed: ${failed.join(', ')}.` };
  const broken = holds.filter(({ isHolding }) => !isHolding).map(({ action }) => action);
  const saw = holds.length === 0 ? 'Nothing is contained.' : `${String(holds.length)} action(s) were read back.`;
  return broken.length === 0
    ? { isGreen: true, saw }
    : { isGreen: false, saw: `No longer in force: ${broken.join(', ')}.` };
};

/** A signal after the last containment means that it did not end what goes on. */
const noNewSignals: Check = ({ signals, times }) => {
  const isGreen = times.lastContainedAt === undefined || signals.lastAt <= times.lastContainedAt;
  return { isGreen, saw: `The last signal came at ${signals.lastAt}.` };
};

const sourceReportsRecovered: Check = ({ isActive }) => ({
  isGreen: !isActive,
  saw: isActive ? 'The source has not reported the end.' : 'The source reported the end.',
});

const CHECKS: Record<RecoveryCheckId, Check> = {
  'containment-holds': containmentHolds,
  'no-new-signals': noNewSignals,
  'source-reports-recovered': sourceReportsRecovered,
};

/** The playbook's recovery checks on what was read; recovery is proven, never declared. */
export const checkRecovery = (
  state: IncidentState,
  readings: RecoveryReadings,
  checks: readonly RecoveryCheckId[],
): RecoveryCheck[] => checks.map((check) => ({ check, ...CHECKS[check](state, readings) }));
