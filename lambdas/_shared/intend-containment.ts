import type { Protected } from '../../contracts/config/protected.ts';
import { findAction, intendContainment } from '../../domain/incidents/containment/index.ts';
import type { Act, ActionState, Captured, ContainmentHold } from '../../domain/incidents/containment/index.ts';
import { capturedKeyOf, storedRef } from '../../domain/incidents/evidence/index.ts';
import type { EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import { rehearseAction } from '../../domain/incidents/exercise/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { actOf, targetOf } from './containment-act.ts';
import type { ForEachAction } from './containment-act.ts';
import type { ContainmentInput } from './containment-input.ts';
import { stepCommand } from './incident-step.ts';
import { requireNotStopped, STOPPED } from './kill-switch.ts';
import type { KillSwitch } from './kill-switch.ts';
import { NOT_TAGGED } from './may-touch-target.ts';
import type { TouchCheck } from './may-touch-target.ts';
import type { Invocation } from './step.ts';
import { resultKey, writeContainment } from './write-containment.ts';

export type ContainmentPorts = KillSwitch & {
  incidents: Journal<IncidentState>;
  vault: EvidenceVault;
  holds: ForEachAction<ContainmentHold>;
  /** Who is never touched. */
  list: () => Promise<Protected>;
  /** What an exercise may touch. */
  touch: TouchCheck;
};

type Looked = { kind: 'captured'; captured: Captured; isTouchable: boolean } | { kind: 'no'; reason: string };
type Intended =
  | { kind: 'intended'; action: ActionState }
  | { kind: 'rehearsed'; state: IncidentState }
  | { kind: 'no'; reason: string };

/** The target once more, just before the act: what people approved may be gone or protected by now. */
const look = async (ports: ContainmentPorts, id: string, action: ActionState, now: string): Promise<Looked> => {
  const hold = await ports.holds(action.id);
  const target = targetOf(action, await ports.incidents.reveal(id));
  const seen = await hold.capture(target, now);
  if (seen.kind === 'target-missing') return { kind: 'no', reason: seen.kind };
  if (!hold.isOf(seen.captured, target)) return { kind: 'no', reason: 'target-changed' };
  const verdict = hold.dryRun(seen.captured, await ports.list());
  if (verdict.kind === 'refused') return { kind: 'no', reason: verdict.reason };
  const touch = { action: action.id, arns: hold.touches(seen.captured), target };
  return { ...seen, isTouchable: await ports.touch(id, touch) };
};

/**
 * The act, as it was captured when it was intended. Throws RefusedError when that is not what people approved, or is
 * protected by now: an intent may be older than this run.
 */
export const approvedActOf = async (ports: ContainmentPorts, incidentId: string, action: ActionState): Promise<Act> => {
  const act = await actOf(ports.vault, action);
  const target = targetOf(action, await ports.incidents.reveal(incidentId));
  const hold = await ports.holds(action.id);
  await requireNotStopped(ports);
  if (!hold.isOf(act.captured, target)) throw new RefusedError('the captured state is not that of the approved target');
  const verdict = hold.dryRun(act.captured, await ports.list());
  if (verdict.kind === 'refused') throw new RefusedError(`${verdict.reason}: ${verdict.detail}`);
  const touch = { action: action.id, arns: hold.touches(act.captured), target };
  if (!(await ports.touch(incidentId, touch))) throw new RefusedError(NOT_TAGGED);
  return act;
};

/**
 * Captured state into the vault, then the intent into the journal. An intent that stands already, from a step that was
 * killed, keeps its own capture and time. What an exercise may not touch is captured all the same, and left as it was.
 */
export const intendAction = async (
  ports: ContainmentPorts,
  { incidentId, run }: ContainmentInput,
  action: ActionState,
  invocation: Invocation,
): Promise<Intended> => {
  if (action.status !== 'planned') return { kind: 'intended', action };
  if ((await ports.limits()).stopped) return { kind: 'no', reason: STOPPED };
  const seen = await look(ports, incidentId, action, invocation.now);
  if (seen.kind === 'no') return seen;
  const key = capturedKeyOf(incidentId, action.key, run);
  const stored = await ports.vault.put(key, JSON.stringify(seen.captured), invocation.now);
  if (!seen.isTouchable) {
    const rehearsing = stepCommand(resultKey(action.key), run, invocation);
    const rule = rehearseAction(action.key, storedRef(stored));
    return { kind: 'rehearsed', state: await writeContainment(ports.incidents, incidentId, rehearsing, rule) };
  }
  const command = stepCommand(`intend-containment:${action.key}`, run, invocation);
  const state = await writeContainment(ports.incidents, incidentId, command, (containment) =>
    intendContainment(containment, action.key, storedRef(stored)),
  );
  return { kind: 'intended', action: findAction(state.containment, action.key) ?? action };
};
