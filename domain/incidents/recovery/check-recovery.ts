import type { RecoveryCheckId } from '../../../contracts/config/playbook.ts';
import type { RunbookCheckId } from '../../../contracts/config/runbook.ts';
import { failedActions } from '../containment/index.ts';
import type { RecoveryCheck } from '../commands/conclude.ts';
import type { IncidentState } from '../state.ts';
import type { ServiceReading } from './service-readings.ts';

/** What was read for the checks: per action in force, whether it still holds; the services that must answer; the hold time. */
export type RecoveryReadings = {
  holds: readonly { action: string; isHolding: boolean }[];
  services?: readonly ServiceReading[];
  holdMinutes?: number;
};
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

/**
 * A signal after the last containment means that it did not end what goes on. With a hold time it is the time without signals
 * that counts: one that comes meanwhile begins it anew.
 */
const noNewSignals: Check = ({ signals, times, recoveryHold }, { holdMinutes = 0 }) => {
  const quietSince = holdMinutes > 0 ? recoveryHold?.since : times.lastContainedAt;
  const isGreen = quietSince === undefined || signals.lastAt <= quietSince;
  return { isGreen, saw: `The last signal came at ${signals.lastAt}.` };
};

const sourceReportsRecovered: Check = ({ isActive }) => ({
  isGreen: !isActive,
  saw: isActive ? 'The source has not reported the end.' : 'The source reported the end.',
});

/** Without a probe nobody knows whether it answers, and that is red. */
const serviceAnswers: Check = (_, { services = [] }) => ({
  isGreen: services.length > 0 && services.every(({ isWell }) => isWell),
  saw: services.length === 0 ? 'No probe calls the service.' : services.map(({ saw }) => saw).join(' '),
});

/** Checks of a runbook that hold what was restored against its backup. */
const COMPARES: readonly RunbookCheckId[] = ['restored-data-equal'];

/** Whatever a runbook restored was held against its backup, as a step of that runbook. */
const restoredDataEqual: Check = ({ recovery }) => {
  const done = (recovery?.runbooks ?? []).filter(({ status }) => status === 'done');
  const restoring = done.filter(({ steps }) => steps.some(({ prepared }) => prepared?.['restoredTable'] !== undefined));
  const unproven = restoring.filter(
    ({ runbook }) => !runbook.steps.some((one) => one.kind === 'check' && COMPARES.includes(one.check)),
  );
  if (unproven.length > 0)
    return {
      isGreen: false,
      saw: `Restored without a comparison: ${unproven.map(({ resource }) => resource).join(', ')}.`,
    };
  return {
    isGreen: true,
    saw:
      restoring.length === 0 ? 'Nothing was restored.' : `${String(restoring.length)} restore(s) equal their backup.`,
  };
};

const CHECKS: Record<RecoveryCheckId, Check> = {
  'containment-holds': containmentHolds,
  'no-new-signals': noNewSignals,
  'source-reports-recovered': sourceReportsRecovered,
  'service-answers': serviceAnswers,
  'restored-data-equal': restoredDataEqual,
};

/** As long as the bank works by its continuity plan, it has not recovered; asked only where people activated one. */
const continuityStoodDown = ({ continuity }: IncidentState): RecoveryCheck[] => {
  if (continuity === undefined) return [];
  const isGreen = continuity.stoodDownAt !== undefined;
  const saw = `${continuity.plan} is ${isGreen ? 'stood down' : 'still active'}.`;
  return [{ check: 'continuity-stood-down', isGreen, saw }];
};

/** The playbook's recovery checks on what was read; recovery is proven, never declared. */
export const checkRecovery = (
  state: IncidentState,
  readings: RecoveryReadings,
  checks: readonly RecoveryCheckId[],
): RecoveryCheck[] => [
  ...checks.map((check) => ({ check, ...CHECKS[check](state, readings) })),
  ...continuityStoodDown(state),
];
