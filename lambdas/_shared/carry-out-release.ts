import type { ContainmentLimits } from '../../contracts/config/containment-limits.ts';
import {
  containmentReleased,
  intendRelease,
  leaveToPeople,
  revealTarget,
} from '../../domain/incidents/containment/index.ts';
import type {
  Act,
  ActionState,
  Change,
  ContainmentRelease,
  Released,
} from '../../domain/incidents/containment/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import type { Command, Journal } from '../../domain/shared/journal/index.ts';
import type { ForEachAction } from './containment-act.ts';
import { requireNotStopped } from './kill-switch.ts';
import { NOT_TAGGED } from './may-touch-target.ts';
import type { TouchCheck } from './may-touch-target.ts';
import type { ReleaseInput } from './release-input.ts';
import type { Invocation } from './step.ts';

/** What the person is told; `changes` is what others did to the target since the capture. */
export type ReleaseAnswer =
  | { kind: 'released'; action: string; changes: Change[]; released: Released }
  | { kind: 'left-to-people'; action: string; changes: Change[] }
  | { kind: 'refused'; reason: string; changes: Change[] };

export type ReleasePorts = {
  incidents: Journal<IncidentState>;
  releases: ForEachAction<ContainmentRelease>;
  /** The kill switch. */
  limits: () => Promise<Pick<ContainmentLimits, 'stopped'>>;
  /** What an exercise may touch. */
  touch: TouchCheck;
};

/** The role that hands the new key to its owner: the tag by which it may read the secret. */
const KEY_OWNER = 'incident-manager';

const secretNameOf = (incidentId: string, action: string): string => `holdfast/incidents/${incidentId}/${action}`;

const commandOf = ({ actor }: ReleaseInput, key: string, { now, request }: Invocation): Command => ({
  key,
  actor,
  now,
  cause: { request },
});

/**
 * What an exercise held is given back only while it is tagged: since then its owners may have taken it into use. A target that
 * was erased is still known by its ARN.
 */
const requireTouchable = async (
  { incidents, touch }: Pick<ReleasePorts, 'incidents' | 'touch'>,
  incidentId: string,
  { id, target }: ActionState,
  arns: readonly string[],
): Promise<void> => {
  const known = revealTarget(target, await incidents.reveal(incidentId)) ?? {};
  if (!(await touch(incidentId, { action: id, arns, target: known }))) throw new RefusedError(NOT_TAGGED);
};

/** One release between its intent and its result. Killed anywhere, it may be repeated. */
export const carryOutRelease = async (
  ports: ReleasePorts,
  { input, act, found }: { input: ReleaseInput; act: Act; found: ActionState },
  invocation: Invocation,
): Promise<ReleaseAnswer> => {
  const { incidents, releases } = ports;
  const { incidentId, reason, note, override } = input;
  await requireNotStopped(ports);
  const verb = await releases(found.id);
  await requireTouchable(ports, incidentId, found, verb.touches(act.captured));
  const changes = await verb.changes(act);
  const intent = commandOf(input, `intend-release:${found.key}:${reason}`, invocation);
  const request = { action: found.key, reason, note, override };
  const intended = await incidents.execute(incidentId, intent, (state) => intendRelease(state, request, changes));
  if (intended.kind === 'refused') return { kind: 'refused', reason: intended.reason, changes };
  const secretName = secretNameOf(incidentId, found.key);
  const released = await verb.release(act, { reason, now: invocation.now, secretName, owner: KEY_OWNER });
  if ('kind' in released) {
    const asking = commandOf(input, `leave-to-people:${found.key}:${intended.state?.release?.round ?? 0}`, invocation);
    const rule = leaveToPeople(found.key, 'release', released.who);
    await incidents.execute(incidentId, asking, (state) => rule(state?.containment));
    return { kind: 'left-to-people', action: found.key, changes };
  }
  const result = commandOf(input, `settle-release:${found.key}`, invocation);
  await incidents.execute(incidentId, result, () => containmentReleased(found.key, reason, released));
  return { kind: 'released', action: found.key, changes, released };
};
