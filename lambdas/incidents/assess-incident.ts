import { readSeverityConfig } from '../../adapters/config/severity.ts';
import type { SeverityConfig } from '../../contracts/config/severity.ts';
import { assessIncident } from '../../domain/incidents/index.ts';
import type { IncidentProgress, IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { IncidentInput, incidentJournal, loadIncident, progressAfter, stepCommand } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** Proposes the severity for the facts so far. */
export const assessIncidentStep =
  (incidents: Journal<IncidentState>, config: SeverityConfig) =>
  async ({ incidentId, run }: IncidentInput, invocation: Invocation): Promise<IncidentProgress> => {
    const { facts } = await loadIncident(incidents, { incidentId, run });
    const command = stepCommand(`assess-incident:${String(facts)}`, run, invocation);
    return progressAfter(await incidents.execute(incidentId, command, assessIncident(config)), run);
  };

export const handler = step(IncidentInput, () => assessIncidentStep(incidentJournal(), readSeverityConfig()));
