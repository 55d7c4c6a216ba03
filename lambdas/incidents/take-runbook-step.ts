import { readContainmentLimits } from '../../adapters/config/containment-limits.ts';
import type { RunbookActionId, RunbookStep } from '../../contracts/config/runbook.ts';
import { nextStep } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import {
  currentRunbook,
  endRunbook,
  intendStep,
  rehearseStep,
  stepFailed,
  systemMove,
} from '../../domain/incidents/recovery/index.ts';
import type { PlannedRunbook, RunbookAction, StepState, SystemMove } from '../../domain/incidents/recovery/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import { isExercise } from '../../domain/shared/exercise.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { IncidentInput, incidentJournal, loadIncident, stepCommand } from '../_shared/incident-step.ts';
import { requireNotStopped } from '../_shared/kill-switch.ts';
import type { KillSwitch } from '../_shared/kill-switch.ts';
import { afterStep, writeRunbook } from '../_shared/runbook-input.ts';
import type { RunbookProgress } from '../_shared/runbook-input.ts';
import { runbookActionOf } from '../_shared/runbook-ports.ts';
import { runbookKey } from '../_shared/runbook-key.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

type Ports = KillSwitch & {
  incidents: Journal<IncidentState>;
  actions: (id: RunbookActionId) => RunbookAction;
};
type ApiStep = Extract<RunbookStep, { kind: 'api' }>;
type At = { input: IncidentInput; invocation: Invocation };

const stateOf = ({ steps }: PlannedRunbook, { id }: RunbookStep): StepState | undefined =>
  steps.find((one) => one.id === id);

/** What a step would be carried out on, settled without touching anything. */
const settle = ({ actions }: Ports, { id, times }: IncidentState, { runbook, ref }: SystemMove, step: ApiStep) =>
  actions(step.action).prepare({
    incidentId: id,
    key: ref.key,
    attempt: ref.attempt,
    step,
    resource: runbook.resource,
    before: times.occurredAt ?? times.firstSignalAt,
  });

/** The intent of an earlier try holds: what it settled on is used again. */
const intended = async (
  ports: Ports,
  state: IncidentState,
  due: SystemMove,
  { input, invocation }: At,
): Promise<StepState['prepared']> => {
  const { runbook, move, ref } = due;
  const before = stateOf(runbook, move.step)?.prepared;
  if (before !== undefined || move.step.kind !== 'api') return before;
  const prepared = await settle(ports, state, due, move.step);
  const command = stepCommand(runbookKey(ref, 'intend'), input.run, invocation);
  const after = await writeRunbook(ports.incidents, state.id, command, intendStep(prepared)(ref));
  const now = currentRunbook(after.recovery);
  return now && stateOf(now, move.step)?.prepared;
};

/** An exercise finds out whether the step could be taken, and takes it not. */
const rehearse = async (
  ports: Ports,
  state: IncidentState,
  { due, step: of }: { due: SystemMove; step: ApiStep },
  { input, invocation }: At,
): Promise<RunbookProgress> => {
  await settle(ports, state, due, of);
  const command = stepCommand(runbookKey(due.ref, 'act'), input.run, invocation);
  return afterStep(input, await writeRunbook(ports.incidents, state.id, command, rehearseStep(due.ref)));
};

const carryOut = async (ports: Ports, state: IncidentState, due: SystemMove, at: At): Promise<RunbookProgress> => {
  const { move, ref } = due;
  if (isExercise(state.id) && move.kind === 'act' && move.step.kind === 'api')
    return rehearse(ports, state, { due, step: move.step }, at);
  // What it has done already it may take back, whoever threw the switch.
  if (move.kind === 'act') await requireNotStopped(ports);
  const prepared = await intended(ports, state, due, at);
  if (prepared !== undefined && move.step.kind === 'api')
    await ports.actions(move.step.action)[move.kind === 'undo' ? 'undo' : 'act'](prepared);
  return { ...at.input, next: 'confirm-runbook-step', ...ref };
};

/** Nothing of the attempt is left to do: it is done, or taken back. */
const end = async ({ incidents }: Ports, state: IncidentState, { input, invocation }: At): Promise<RunbookProgress> => {
  const { key = '', attempt = 0 } = currentRunbook(state.recovery) ?? {};
  const command = stepCommand(`runbook:${key}.${String(attempt)}:end`, input.run, invocation);
  return afterStep(input, await writeRunbook(incidents, state.id, command, endRunbook));
};

/**
 * The runbook's next move: a system's step is settled, intended and carried out, or taken back. Killed anywhere, it comes to the
 * same end when run again. What failed is written as such, and the runbook goes on backwards.
 */
export const takeRunbookStepStep =
  (ports: Ports) =>
  async ({ incidentId, run }: IncidentInput, invocation: Invocation): Promise<RunbookProgress> => {
    const at: At = { input: { incidentId, run }, invocation };
    const state = await loadIncident(ports.incidents, at.input);
    if (nextStep(state).step !== 'run-runbook') return afterStep(at.input, state);
    const due = systemMove(state.recovery);
    if (due === undefined) return end(ports, state, at);
    return carryOut(ports, state, due, at).catch(async (error: unknown) => {
      // Denied, or nothing to act on: trying again would not help. A superseded run is refused by the journal once more.
      if (!(error instanceof RefusedError || error instanceof NotFoundError)) throw error;
      const command = stepCommand(runbookKey(due.ref, due.move.kind), run, invocation);
      const rule = stepFailed(error.message)(due.ref);
      return afterStep(at.input, await writeRunbook(ports.incidents, incidentId, command, rule));
    });
  };

export const handler = step(IncidentInput, () =>
  takeRunbookStepStep({ incidents: incidentJournal(), actions: runbookActionOf, limits: readContainmentLimits }),
);
