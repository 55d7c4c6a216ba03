import * as z from 'zod/mini';
import { startExecution } from '../../adapters/aws/workflow-engine.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { isInvestigated } from '../../domain/incidents/index.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

/**
 * The second tier of evidence is in: what was decided and done about the threat is known, so the reports can be drafted.
 * Starts one workflow per open obligation; one that runs already counts as started.
 */
export const handler = subscriber(Message, () => {
  const incidents = incidentJournal();
  return async ({ detail: { aggregateId } }) => {
    const state = await loadIncident(incidents, { incidentId: aggregateId });
    if (!isInvestigated(state)) return;
    for (const { id, status } of state.obligations)
      if (status === 'open')
        await startExecution(environment(ENV.meetObligation), `${id}-1`, { obligationId: id, run: 1 });
  };
});
