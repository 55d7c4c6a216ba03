import * as z from 'zod/mini';
import { awsKeySafe } from '../../adapters/aws/key-safe.ts';
import { awsIdentityStore } from '../../adapters/aws/identity-store.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { Actor } from '../../contracts/journal-event.ts';
import {
  containmentReleased,
  intendRelease,
  releasableActions,
  releaseAccessKey,
  RELEASE_REASONS,
} from '../../domain/incidents/containment/index.ts';
import type {
  Act,
  ActionState,
  Change,
  ContainmentRelease,
  Released,
} from '../../domain/incidents/containment/index.ts';
import type { EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Command, Journal } from '../../domain/shared/journal/index.ts';
import { actOf } from '../_shared/containment-act.ts';
import type { ForEachAction } from '../_shared/containment-act.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { requirePerson } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** A person's command. Without `action` it means the only one there is. `override`: the changes were seen and accepted. */
const Input = z.object({
  incidentId: z.string().check(z.minLength(1)),
  actor: Actor,
  action: z.optional(z.string()),
  reason: z.enum(RELEASE_REASONS),
  note: z.string().check(z.minLength(1)),
  override: z._default(z.boolean(), false),
});
type Input = z.infer<typeof Input>;

/** What the person is told; `changes` is what others did to the target since the capture. */
export type ReleaseAnswer =
  | { kind: 'released'; action: string; changes: Change[]; released: Released }
  | { kind: 'refused'; reason: string; changes: Change[] };

type Ports = { incidents: Journal<IncidentState>; vault: EvidenceVault; releases: ForEachAction<ContainmentRelease> };

const commandOf = ({ actor }: Input, key: string, { now, request }: Invocation): Command => ({
  key,
  actor,
  now,
  cause: { request },
});

const secretNameOf = (incidentId: string, action: string): string => `holdfast/incidents/${incidentId}/${action}`;

/** The role that hands the new key to its owner: the tag by which it may read the secret. */
const KEY_OWNER = 'incident-manager';

const carryOut = async (
  { incidents, releases }: Ports,
  { input, act, found }: { input: Input; act: Act; found: ActionState },
  invocation: Invocation,
): Promise<ReleaseAnswer> => {
  const { incidentId, reason, note, override } = input;
  const verb = releases[found.id];
  const changes = await verb.changes(act);
  const intent = commandOf(input, `intend-release:${found.key}:${reason}`, invocation);
  const request = { action: found.key, reason, note, override };
  const intended = await incidents.execute(incidentId, intent, (state) => intendRelease(state, request, changes));
  if (intended.kind === 'refused') return { kind: 'refused', reason: intended.reason, changes };
  const secretName = secretNameOf(incidentId, found.key);
  const released = await verb.release(act, { reason, now: invocation.now, secretName, owner: KEY_OWNER });
  const result = commandOf(input, `settle-release:${found.key}`, invocation);
  await incidents.execute(incidentId, result, () => containmentReleased(found.key, reason, released));
  return { kind: 'released', action: found.key, changes, released };
};

/** Which action is meant. Several without a name, or none, is a question back, not an error. */
const choose = (state: IncidentState, action: string | undefined): ActionState | string => {
  const releasable = releasableActions(state.containment);
  const [first, ...others] = releasable.filter(({ key }) => action === undefined || key === action);
  if (first === undefined) return 'there is nothing to release';
  return others.length === 0 ? first : `which one: ${releasable.map(({ key }) => key).join(', ')}?`;
};

/** Releases a containment for a reason, and answers what others changed meanwhile. Killed anywhere, it may be repeated. */
export const releaseContainmentStep =
  (ports: Ports) =>
  async (input: Input, invocation: Invocation): Promise<ReleaseAnswer> => {
    requirePerson(input.actor);
    const found = choose(await loadIncident(ports.incidents, { incidentId: input.incidentId }), input.action);
    if (typeof found === 'string') return { kind: 'refused', reason: found, changes: [] };
    const act = await actOf(ports.vault, found);
    return carryOut(ports, { input, act, found }, invocation);
  };

export const handler = step(Input, () => {
  const releases = { 'deactivate-access-key': releaseAccessKey(awsIdentityStore(), awsKeySafe()) };
  return releaseContainmentStep({ incidents: incidentJournal(), vault: s3EvidenceVault(), releases });
});
