import { closeIncident } from '../../domain/incidents/index.ts';
import type { IncidentProgress, IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { IncidentInput, incidentJournal, loadIncident, progressAfter, stepCommand } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** Closes the incident when nothing is left to do; otherwise answers what is. */
export const closeIncidentStep =
  (incidents: Journal<IncidentState>) =>
  async ({ incidentId, run }: IncidentInput, invocation: Invocation): Promise<IncidentProgress> => {
    const { facts } = await loadIncident(incidents, { incidentId, run });
    const command = stepCommand(`close-incident:${String(facts)}`, run, invocation);
    return progressAfter(await incidents.execute(incidentId, command, closeIncident), run);
  };

export const handler = step(IncidentInput, () => closeIncidentStep(incidentJournal()));
