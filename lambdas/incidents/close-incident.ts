import { readSignalCount } from '../../adapters/dynamodb/signal-count.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { closeIncident, countSignals } from '../../domain/incidents/index.ts';
import type { IncidentProgress, IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { IncidentInput, incidentJournal, loadIncident, progressAfter, stepCommand } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** What is counted beside the journal: how many signals belong to an incident. */
type Count = (incidentId: string) => Promise<{ count: number; lastAt: string }>;

/** Journals the last count of signals, and closes the incident when nothing is left to do. */
export const closeIncidentStep =
  (incidents: Journal<IncidentState>, countOf: Count) =>
  async ({ incidentId, run }: IncidentInput, invocation: Invocation): Promise<IncidentProgress> => {
    const { facts } = await loadIncident(incidents, { incidentId, run });
    const { count, lastAt } = await countOf(incidentId);
    const counting = stepCommand(`count-signals:closing:${String(facts)}`, run, invocation);
    await incidents.execute(incidentId, counting, countSignals(count, lastAt));
    const command = stepCommand(`close-incident:${String(facts)}`, run, invocation);
    return progressAfter(await incidents.execute(incidentId, command, closeIncident), run);
  };

export const handler = step(IncidentInput, () =>
  closeIncidentStep(incidentJournal(), (id) => readSignalCount(environment(ENV.detectionTable), id)),
);
