import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import type { Playbook } from '../../contracts/config/playbook.ts';
import { actionsInForce } from '../../domain/incidents/containment/index.ts';
import type { ActionState, ContainmentLook, Verification } from '../../domain/incidents/containment/index.ts';
import { checkRecovery, verifyRecovery } from '../../domain/incidents/index.ts';
import type {
  IncidentProgress,
  IncidentState,
  RecoveryReadings,
  ServiceReading,
} from '../../domain/incidents/index.ts';
import type { EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import { playbookOf } from '../../domain/incidents/playbooks/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { actOf } from '../_shared/containment-act.ts';
import type { ForEachAction } from '../_shared/containment-act.ts';
import { lookOf } from '../_shared/containment-ports.ts';
import { IncidentInput, incidentJournal, loadIncident, progressAfter, stepCommand } from '../_shared/incident-step.ts';
import { readServiceReadings } from '../_shared/read-service-readings.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

type Ports = {
  incidents: Journal<IncidentState>;
  vault: EvidenceVault;
  looks: ForEachAction<ContainmentLook>;
  playbooks: () => Promise<readonly Playbook[]>;
  services: (named: readonly string[], resource: string, now: string) => Promise<ServiceReading[]>;
};

/** What people did is read by nobody but people: it holds once two of them said so. */
const isHolding = ({ status }: ActionState, { kind }: Verification): boolean =>
  kind === 'effective' || (kind === 'left-to-people' && status === 'verified');

/** Reads back what is contained, and lets the checks say whether the incident is recovered. */
export const verifyRecoveryStep =
  ({ incidents, vault, looks, playbooks, services }: Ports) =>
  async ({ incidentId, run }: IncidentInput, invocation: Invocation): Promise<IncidentProgress> => {
    const state = await loadIncident(incidents, { incidentId, run });
    const inForce = actionsInForce(state.containment);
    const holds: RecoveryReadings['holds'] = await Promise.all(
      inForce.map(async (action) => {
        const look = await looks(action.id);
        return { action: action.key, isHolding: isHolding(action, await look.verify(await actOf(vault, action))) };
      }),
    );
    const playbook = playbookOf(state.containment?.playbook ?? 'observe', await playbooks());
    const holdMinutes = playbook.recoveryHoldMinutes ?? 0;
    const read = {
      holds,
      holdMinutes,
      services: await services(playbook.services ?? [], state.resource.uid, invocation.now),
    };
    const checks = checkRecovery(state, read, playbook.recoveryChecks);
    const rule = verifyRecovery(checks, { now: invocation.now, holdMinutes });
    const key = `verify-recovery:${String(state.facts)}:${invocation.request}`;
    return progressAfter(await incidents.execute(incidentId, stepCommand(key, run, invocation), rule), run);
  };

export const handler = step(IncidentInput, () =>
  verifyRecoveryStep({
    incidents: incidentJournal(),
    vault: s3EvidenceVault(),
    looks: lookOf,
    playbooks: readPlaybooks,
    services: readServiceReadings,
  }),
);
