import { progressOf } from '../../domain/incidents/index.ts';
import type { IncidentProgress, IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { IncidentInput, incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';

/** Where the journal stopped: the first state of every run, and the one after every wait. */
export const readProgressStep =
  (incidents: Journal<IncidentState>) =>
  async (input: IncidentInput): Promise<IncidentProgress> =>
    progressOf(await loadIncident(incidents, input), input.run);

export const handler = step(IncidentInput, () => readProgressStep(incidentJournal()));
