import * as z from 'zod/mini';
import { startExecution } from '../../adapters/aws/workflow-engine.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

/** Starts one workflow per open obligation of the incident; one that runs already counts as started. */
export const handler = subscriber(Message, () => {
  const incidents = incidentJournal();
  return async ({ detail: { aggregateId } }) => {
    const { obligations } = await loadIncident(incidents, { incidentId: aggregateId });
    for (const { id, status } of obligations)
      if (status === 'open')
        await startExecution(environment(ENV.meetObligation), `${id}-1`, { obligationId: id, run: 1 });
  };
});
