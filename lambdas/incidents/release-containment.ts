import { awsKeySafe } from '../../adapters/aws/key-safe.ts';
import { awsIdentityStore } from '../../adapters/aws/identity-store.ts';
import { readPeople } from '../../adapters/config/people.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import type { Person } from '../../contracts/config/people.ts';
import { chooseRelease, releaseAccessKey } from '../../domain/incidents/containment/index.ts';
import type { EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import { carryOutRelease } from '../_shared/carry-out-release.ts';
import type { ReleaseAnswer, ReleasePorts } from '../_shared/carry-out-release.ts';
import { actOf } from '../_shared/containment-act.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { ReleaseInput } from '../_shared/release-input.ts';
import { requirePerson } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** Releases a containment for a reason, and answers what others changed meanwhile. */
export const releaseContainmentStep =
  (ports: ReleasePorts & { vault: EvidenceVault; people: () => Promise<readonly Person[]> }) =>
  async (input: ReleaseInput, invocation: Invocation): Promise<ReleaseAnswer> => {
    await requirePerson(input.actor, ports.people);
    const { containment } = await loadIncident(ports.incidents, { incidentId: input.incidentId });
    const choice = chooseRelease(containment, input.action);
    if (choice.kind === 'unclear') return { kind: 'refused', reason: choice.reason, changes: [] };
    const act = await actOf(ports.vault, choice.action);
    return carryOutRelease(ports, { input, act, found: choice.action }, invocation);
  };

export const handler = step(ReleaseInput, () => {
  const releases = { 'deactivate-access-key': releaseAccessKey(awsIdentityStore(), awsKeySafe()) };
  const ports = { incidents: incidentJournal(), vault: s3EvidenceVault(), people: readPeople };
  return releaseContainmentStep({ ...ports, releases });
});
