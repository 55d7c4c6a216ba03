import type { Protected } from '../../contracts/config/protected.ts';
import { findAction, intendContainment } from '../../domain/incidents/containment/index.ts';
import type { ActionState, Captured, ContainmentHold } from '../../domain/incidents/containment/index.ts';
import { capturedKeyOf, storedRef } from '../../domain/incidents/evidence/index.ts';
import type { EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { targetOf } from './containment-act.ts';
import type { ForEachAction } from './containment-act.ts';
import type { ContainmentInput } from './containment-input.ts';
import { stepCommand } from './incident-step.ts';
import type { Invocation } from './step.ts';
import { writeContainment } from './write-containment.ts';

export type ContainmentPorts = {
  incidents: Journal<IncidentState>;
  vault: EvidenceVault;
  holds: ForEachAction<ContainmentHold>;
  /** Who is never touched. */
  list: Protected;
};

type Looked = { kind: 'captured'; captured: Captured } | { kind: 'no'; reason: string };
type Intended = { kind: 'intended'; action: ActionState } | { kind: 'no'; reason: string };

/** The target once more, just before the act: what people approved may be gone or protected by now. */
const look = async (ports: ContainmentPorts, id: string, action: ActionState, now: string): Promise<Looked> => {
  const hold = ports.holds[action.id];
  const seen = await hold.capture(targetOf(action, await ports.incidents.reveal(id)), now);
  if (seen.kind === 'target-missing') return { kind: 'no', reason: seen.kind };
  const verdict = hold.dryRun(seen.captured, ports.list);
  return verdict.kind === 'refused' ? { kind: 'no', reason: verdict.reason } : seen;
};

/**
 * Captured state into the vault, then the intent into the journal. An intent that stands already, from a step that was
 * killed, keeps its own capture and time.
 */
export const intendAction = async (
  ports: ContainmentPorts,
  { incidentId, run }: ContainmentInput,
  action: ActionState,
  invocation: Invocation,
): Promise<Intended> => {
  if (action.status !== 'planned') return { kind: 'intended', action };
  const seen = await look(ports, incidentId, action, invocation.now);
  if (seen.kind === 'no') return seen;
  const key = capturedKeyOf(incidentId, action.key, run);
  const stored = await ports.vault.put(key, JSON.stringify(seen.captured), invocation.now);
  const command = stepCommand(`intend-containment:${action.key}`, run, invocation);
  const state = await writeContainment(ports.incidents, incidentId, command, (containment) =>
    intendContainment(containment, action.key, storedRef(stored)),
  );
  return { kind: 'intended', action: findAction(state.containment, action.key) ?? action };
};
