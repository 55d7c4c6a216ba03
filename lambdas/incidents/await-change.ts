import * as z from 'zod/mini';
import { askToResume } from '../../adapters/aws/resume-queue.ts';
import { dynamoAwaitRegistry } from '../../adapters/dynamodb/await-registry.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { journalKey } from '../../contracts/keys.ts';
import { isAnswered } from '../../domain/incidents/index.ts';
import { IncidentInput, incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';

const Input = z.extend(IncidentInput, { token: z.string() });

/** Registers the waiting task beside the journal, and resumes at once when the change is already there. */
export const handler = step(Input, () => {
  const incidents = incidentJournal();
  const registry = dynamoAwaitRegistry(environment(ENV.incidentsTable));
  return async ({ incidentId, run, token }) => {
    await loadIncident(incidents, { incidentId, run });
    await registry.register(journalKey('incidents', incidentId), { task: 'change', token, run });
    if (isAnswered(await loadIncident(incidents, { incidentId, run }))) await askToResume('incidents', incidentId);
    return {};
  };
});
