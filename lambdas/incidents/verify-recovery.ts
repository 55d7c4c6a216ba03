import { awsIdentityReader } from '../../adapters/aws/identity-store.ts';
import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import type { Playbook } from '../../contracts/config/playbook.ts';
import { actionsInForce } from '../../domain/incidents/containment/index.ts';
import type { IdentityReader } from '../../domain/incidents/containment/index.ts';
import { checkRecovery, verifyRecovery } from '../../domain/incidents/index.ts';
import type { IncidentProgress, IncidentState, RecoveryReadings } from '../../domain/incidents/index.ts';
import { playbookOf } from '../../domain/incidents/playbooks/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { targetOf } from '../_shared/containment-act.ts';
import { IncidentInput, incidentJournal, loadIncident, progressAfter, stepCommand } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** Reads back what is contained, and lets the checks say whether the incident is recovered. */
export const verifyRecoveryStep =
  (incidents: Journal<IncidentState>, identities: IdentityReader, playbooks: () => Promise<readonly Playbook[]>) =>
  async ({ incidentId, run }: IncidentInput, invocation: Invocation): Promise<IncidentProgress> => {
    const state = await loadIncident(incidents, { incidentId, run });
    const inForce = actionsInForce(state.containment);
    const revealed = inForce.length === 0 ? new Map<string, string>() : await incidents.reveal(incidentId);
    const holds: RecoveryReadings['holds'] = await Promise.all(
      inForce.map(async (action) => {
        const { user, accessKey } = targetOf(action, revealed);
        const identity = await identities.read(user);
        const key = identity?.keys.find(({ id }) => id === accessKey);
        return { action: action.key, isHolding: key === undefined || key.status === 'Inactive' };
      }),
    );
    const playbook = playbookOf(state.containment?.playbook ?? 'observe', await playbooks());
    const checks = checkRecovery(state, { holds }, playbook.recoveryChecks);
    const key = `verify-recovery:${String(state.facts)}:${invocation.request}`;
    return progressAfter(
      await incidents.execute(incidentId, stepCommand(key, run, invocation), verifyRecovery(checks)),
      run,
    );
  };

export const handler = step(IncidentInput, () =>
  verifyRecoveryStep(incidentJournal(), awsIdentityReader(), readPlaybooks),
);
