import * as z from 'zod/mini';
import { nextAction } from '../../domain/incidents/containment/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { afterResult, ContainmentInput } from '../_shared/containment-input.ts';
import type { ContainmentProgress } from '../_shared/containment-input.ts';
import { incidentJournal, loadIncident, stepCommand } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';
import { giveUp, resultKey, writeContainment } from '../_shared/write-containment.ts';

/** What Catch puts there. Only the error's name is kept: its message may name people. */
const Input = z.extend(ContainmentInput, { failure: z.object({ Error: z.string() }) });

/** Gives the action up that the other steps could not bring to a result. It stays releasable if it was intended. */
export const failContainmentStep =
  (incidents: Journal<IncidentState>) =>
  async ({ failure, ...input }: z.infer<typeof Input>, invocation: Invocation): Promise<ContainmentProgress> => {
    const state = await loadIncident(incidents, input);
    const action = nextAction(state.containment);
    if (action === undefined) return afterResult(input, state);
    const command = stepCommand(resultKey(action.key), input.run, invocation);
    const rule = giveUp(action.key, action.status === 'planned' ? 'capture' : 'act', failure.Error);
    return afterResult(input, await writeContainment(incidents, input.incidentId, command, rule));
  };

export const handler = step(Input, () => failContainmentStep(incidentJournal()));
