import { readContainmentLimits } from '../../adapters/config/containment-limits.ts';
import { readProtected } from '../../adapters/config/protected.ts';
import { readSeverityConfig } from '../../adapters/config/severity.ts';
import { dynamoUseCounter } from '../../adapters/dynamodb/use-counter.ts';
import { environment } from '../../adapters/environment.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import type { SeverityConfig } from '../../contracts/config/severity.ts';
import { ENV } from '../../contracts/env.ts';
import { nextAction } from '../../domain/incidents/containment/index.ts';
import type { FailedStep, UseCounter } from '../../domain/incidents/containment/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import { afterResult, ContainmentInput } from '../_shared/containment-input.ts';
import type { ContainmentProgress } from '../_shared/containment-input.ts';
import { incidentJournal, loadIncident, stepCommand } from '../_shared/incident-step.ts';
import { approvedActOf, intendAction } from '../_shared/intend-containment.ts';
import type { ContainmentPorts } from '../_shared/intend-containment.ts';
import { countApproved } from '../_shared/count-approved.ts';
import { holdOf } from '../_shared/containment-ports.ts';
import { mayTouchTarget } from '../_shared/may-touch-target.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';
import { giveUp, resultKey, writeContainment } from '../_shared/write-containment.ts';

type Counting = { counter: UseCounter; severity: SeverityConfig };

/**
 * Carries out the next approved action: capture, intent, act. Killed anywhere, it comes to the same end when run again:
 * the first intent's capture and time are used, and the act is repeatable.
 */
export const applyContainmentStep =
  (ports: ContainmentPorts & Counting) =>
  async (input: ContainmentInput, invocation: Invocation): Promise<ContainmentProgress> => {
    const { incidents, holds } = ports;
    const state = await loadIncident(incidents, input);
    const action = nextAction(state.containment);
    if (action === undefined) return afterResult(input, state);
    const fail = async (at: FailedStep, reason: string): Promise<ContainmentProgress> => {
      const command = stepCommand(resultKey(action.key), input.run, invocation);
      const rule = giveUp(action.key, at, reason);
      return afterResult(input, await writeContainment(incidents, input.incidentId, command, rule));
    };
    await countApproved(ports, state, await incidents.reveal(input.incidentId), invocation.now);
    const intended = await intendAction(ports, input, action, invocation);
    if (intended.kind === 'no') return fail('capture', intended.reason);
    if (intended.kind === 'rehearsed') return afterResult(input, intended.state);
    try {
      const hold = await holds(action.id);
      await hold.act(await approvedActOf(ports, input.incidentId, intended.action));
    } catch (error) {
      // IAM denies it, or the target vanished under our hands: trying again would not help.
      if (error instanceof RefusedError || error instanceof NotFoundError) return fail('act', error.message);
      throw error;
    }
    return { ...input, next: 'verify-containment', action: action.key };
  };

export const handler = step(ContainmentInput, () =>
  applyContainmentStep({
    incidents: incidentJournal(),
    vault: s3EvidenceVault(),
    holds: holdOf,
    list: readProtected,
    limits: readContainmentLimits,
    touch: mayTouchTarget,
    counter: dynamoUseCounter(environment(ENV.incidentsTable)),
    severity: readSeverityConfig(),
  }),
);
