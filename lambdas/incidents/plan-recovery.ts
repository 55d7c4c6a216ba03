import { readRunbooks } from '../../adapters/config/runbooks.ts';
import type { Runbook } from '../../contracts/config/runbook.ts';
import { planRecovery, resourcesOf } from '../../domain/incidents/index.ts';
import type { IncidentProgress, IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { IncidentInput, incidentJournal, loadIncident, progressAfter, stepCommand } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** Takes the wanted runbooks into the incident, with their steps as they are now. Touches nothing. */
export const planRecoveryStep =
  (incidents: Journal<IncidentState>, runbooks: () => Promise<readonly Runbook[]>) =>
  async ({ incidentId, run }: IncidentInput, invocation: Invocation): Promise<IncidentProgress> => {
    const [state, all] = await Promise.all([loadIncident(incidents, { incidentId, run }), runbooks()]);
    const rule = planRecovery(all, resourcesOf(state));
    const key = `plan-recovery:${String(state.facts)}:${invocation.request}`;
    const executed = await incidents.execute(incidentId, stepCommand(key, run, invocation), (now) =>
      rule(now?.recovery),
    );
    return progressAfter(executed, run);
  };

export const handler = step(IncidentInput, () => planRecoveryStep(incidentJournal(), readRunbooks));
