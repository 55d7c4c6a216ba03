import type { RunbookActionId, RunbookCheckId } from '../../contracts/config/runbook.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { stepDone, stepFailed, stepUndone, systemMove, wasRehearsed } from '../../domain/incidents/recovery/index.ts';
import type {
  LookAtSteps,
  PlannedRunbook,
  RunbookLook,
  StepRef,
  SystemMove,
} from '../../domain/incidents/recovery/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import type { Decision, Journal } from '../../domain/shared/journal/index.ts';
import type { RecoveryState } from '../../domain/incidents/recovery/index.ts';
import { incidentJournal, loadIncident, stepCommand } from '../_shared/incident-step.ts';
import { afterStep, RunbookStepInput, writeRunbook } from '../_shared/runbook-input.ts';
import type { RunbookProgress } from '../_shared/runbook-input.ts';
import { runbookKey } from '../_shared/runbook-key.ts';
import { runbookCheckOf, runbookLookOf } from '../_shared/runbook-ports.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

type Ports = {
  incidents: Journal<IncidentState>;
  looks: (id: RunbookActionId) => RunbookLook;
  checks: (id: RunbookCheckId) => LookAtSteps;
};
type Rule = (ref: StepRef) => (state: RecoveryState | undefined) => Decision;

const preparedOf = ({ steps }: PlannedRunbook, id: string) => steps.find((one) => one.id === id)?.prepared ?? {};

/** What the step came to, read back with rights that change nothing. Throws UnavailableError until it can be told. */
const resultOf = async (ports: Ports, { runbook, move }: SystemMove, now: string): Promise<Rule> => {
  const { kind, step: due } = move;
  if (due.kind === 'check') {
    if (wasRehearsed(runbook)) return stepDone('Rehearsed: there is nothing to look at.');
    const prepared = runbook.steps.flatMap((one) => (one.prepared === undefined ? [] : [one.prepared]));
    const seen = await ports.checks(due.check)(prepared, { resource: runbook.resource, now });
    return seen.isGreen ? stepDone(seen.saw) : stepFailed(seen.saw);
  }
  if (due.kind !== 'api') return stepFailed('it is no step of a system');
  const look = ports.looks(due.action);
  if (kind !== 'undo') return stepDone(await look.isDone(preparedOf(runbook, due.id)));
  await look.isUndone(preparedOf(runbook, due.id));
  return stepUndone;
};

/** Writes the result of the step that was acted on; one that has its result already keeps it. */
export const confirmRunbookStepStep =
  (ports: Ports) =>
  async ({ key, attempt, step: id, ...input }: RunbookStepInput, invocation: Invocation): Promise<RunbookProgress> => {
    const state = await loadIncident(ports.incidents, input);
    const due = systemMove(state.recovery);
    const isDue = due?.ref.key === key && due.ref.attempt === attempt && due.ref.step === id;
    if (!isDue) return afterStep(input, state);
    const { ref, move } = due;
    const rule = await resultOf(ports, due, invocation.now).catch((error: unknown): Rule => {
      if (error instanceof NotFoundError || error instanceof RefusedError) return stepFailed(error.message);
      throw error;
    });
    const command = stepCommand(runbookKey(ref, move.kind), input.run, invocation);
    return afterStep(input, await writeRunbook(ports.incidents, input.incidentId, command, rule(ref)));
  };

export const handler = step(RunbookStepInput, () =>
  confirmRunbookStepStep({ incidents: incidentJournal(), looks: runbookLookOf, checks: runbookCheckOf }),
);
