import * as z from 'zod/mini';
import { nextStep } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { RecoveryState } from '../../domain/incidents/recovery/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import type { Command, Decision, Journal } from '../../domain/shared/journal/index.ts';
import { IncidentInput } from './incident-step.ts';

/** The step of an attempt that was acted on. */
export const RunbookStepInput = z.extend(IncidentInput, { key: z.string(), attempt: z.int(), step: z.string() });
export type RunbookStepInput = z.infer<typeof RunbookStepInput>;

/** Where the machine `incidents/run-runbook` goes next. */
export type RunbookProgress = IncidentInput & {
  next: 'take-runbook-step' | 'confirm-runbook-step' | 'paused';
  key?: string;
  attempt?: number;
  step?: string;
};

/** On while the incident has nothing more urgent: a new fact is looked at before the next step. */
export const afterStep = ({ incidentId, run }: IncidentInput, state: IncidentState): RunbookProgress => ({
  incidentId,
  run,
  next: nextStep(state).step === 'run-runbook' ? 'take-runbook-step' : 'paused',
});

/** One rule about runbooks written into an open incident; a refusal becomes the drawn state Superseded. */
export const writeRunbook = async (
  incidents: Journal<IncidentState>,
  incidentId: string,
  command: Command,
  decide: (recovery: RecoveryState | undefined) => Decision,
): Promise<IncidentState> => {
  const executed = await incidents.execute(incidentId, command, (state) =>
    state?.status === 'open' ? decide(state.recovery) : { kind: 'refused', reason: 'the incident is not open' },
  );
  if (executed.kind === 'refused') throw new RefusedError(executed.reason);
  if (executed.state === undefined) throw new NotFoundError('there is no such incident');
  return executed.state;
};
