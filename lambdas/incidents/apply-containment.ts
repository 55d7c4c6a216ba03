import { awsIdentityStore } from '../../adapters/aws/identity-store.ts';
import { readProtected } from '../../adapters/config/protected.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import type { Protected } from '../../contracts/config/protected.ts';
import { deactivateAccessKey, findAction, intendContainment, nextAction } from '../../domain/incidents/containment/index.ts';
import type { ActionState, Captured, ContainmentHold } from '../../domain/incidents/containment/index.ts';
import { capturedKeyOf, storedRef } from '../../domain/incidents/evidence/index.ts';
import type { EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { actOf, targetOf } from '../_shared/containment-act.ts';
import type { ForEachAction } from '../_shared/containment-act.ts';
import { afterResult, ContainmentInput } from '../_shared/containment-input.ts';
import type { ContainmentProgress } from '../_shared/containment-input.ts';
import { incidentJournal, loadIncident, stepCommand } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';
import { giveUp, resultKey, writeContainment } from '../_shared/write-containment.ts';

type Ports = { incidents: Journal<IncidentState>; vault: EvidenceVault; holds: ForEachAction<ContainmentHold> };
type Looked = { kind: 'captured'; captured: Captured } | { kind: 'no'; reason: string };

/** The target once more, just before the act: what people approved may be gone or protected by now. */
const look = async ({ incidents, holds }: Ports, id: string, action: ActionState, at: { now: string; list: Protected }): Promise<Looked> => {
  const hold = holds[action.id];
  const seen = await hold.capture(targetOf(action, await incidents.reveal(id)), at.now);
  if (seen.kind === 'target-missing') return { kind: 'no', reason: seen.kind };
  const verdict = hold.dryRun(seen.captured, at.list);
  return verdict.kind === 'refused' ? { kind: 'no', reason: verdict.reason } : seen;
};

/**
 * Carries out the next approved action: captured state into the vault, intent into the journal, then the act. Killed
 * anywhere, it comes to the same end when run again: the first intent's capture and time are used, the act is repeatable.
 */
export const applyContainmentStep =
  (ports: Ports, list: Protected) =>
  async (input: ContainmentInput, invocation: Invocation): Promise<ContainmentProgress> => {
    const { incidents, vault, holds } = ports;
    const { incidentId, run } = input;
    let state = await loadIncident(incidents, input);
    const next = nextAction(state.containment);
    if (next === undefined) return afterResult(input, state);
    const fail = async (at: 'capture' | 'act', reason: string): Promise<ContainmentProgress> => {
      const command = stepCommand(resultKey(next.key), run, invocation);
      return afterResult(input, await writeContainment(incidents, incidentId, command, giveUp(next.key, at, reason)));
    };
    if (next.status === 'planned') {
      const seen = await look(ports, incidentId, next, { now: invocation.now, list });
      if (seen.kind === 'no') return fail('capture', seen.reason);
      const stored = await vault.put(capturedKeyOf(incidentId, next.key, run), JSON.stringify(seen.captured), invocation.now);
      const command = stepCommand(`intend-containment:${next.key}`, run, invocation);
      state = await writeContainment(incidents, incidentId, command, (containment) =>
        intendContainment(containment, next.key, storedRef(stored)),
      );
    }
    const intended = findAction(state.containment, next.key) ?? next;
    try {
      await holds[next.id].act(await actOf(vault, intended));
    } catch (error) {
      if (error instanceof RefusedError || error instanceof NotFoundError) return fail('act', error.message);
      throw error;
    }
    return { ...input, next: 'verify-containment', action: next.key };
  };

export const handler = step(ContainmentInput, () => {
  const holds = { 'deactivate-access-key': deactivateAccessKey(awsIdentityStore()) };
  return applyContainmentStep({ incidents: incidentJournal(), vault: s3EvidenceVault(), holds }, readProtected());
});
