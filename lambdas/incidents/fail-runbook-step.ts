import * as z from 'zod/mini';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { stepFailed, systemMove } from '../../domain/incidents/recovery/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { IncidentInput, incidentJournal, loadIncident, stepCommand } from '../_shared/incident-step.ts';
import { afterStep, writeRunbook } from '../_shared/runbook-input.ts';
import type { RunbookProgress } from '../_shared/runbook-input.ts';
import { runbookKey } from '../_shared/runbook-key.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** What Catch puts there. Only the error's name is kept: its message may name people. */
const Input = z.extend(IncidentInput, { failure: z.object({ Error: z.string() }) });

/** Gives the step up that the others could not bring to a result: the runbook goes on backwards. */
export const failRunbookStepStep =
  (incidents: Journal<IncidentState>) =>
  async ({ failure, ...input }: z.infer<typeof Input>, invocation: Invocation): Promise<RunbookProgress> => {
    const state = await loadIncident(incidents, input);
    const due = systemMove(state.recovery);
    if (due === undefined) return afterStep(input, state);
    const { move, ref } = due;
    const command = stepCommand(runbookKey(ref, move.kind), input.run, invocation);
    const rule = stepFailed(`The step ended with ${failure.Error}.`)(ref);
    return afterStep(input, await writeRunbook(incidents, input.incidentId, command, rule));
  };

export const handler = step(Input, () => failRunbookStepStep(incidentJournal()));
