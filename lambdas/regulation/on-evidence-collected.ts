import * as z from 'zod/mini';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { isInvestigated } from '../../domain/incidents/index.ts';
import { nextRevision, obligationAggregate } from '../../domain/regulation/index.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { subscriber } from '../_shared/subscriber.ts';
import { ensureRunning } from '../_shared/sweep/ensure-running.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

/**
 * The second tier of evidence is in: what was decided and done about the threat is known, so the reports can be drafted.
 * Sees to one workflow per open obligation without a draft; one that runs already counts as started.
 */
export const handler = subscriber(Message, () => {
  const incidents = incidentJournal();
  const obligations = dynamoJournal(obligationAggregate, environment(ENV.regulationTable));
  return async ({ detail: { aggregateId } }) => {
    const state = await loadIncident(incidents, { incidentId: aggregateId });
    if (state.status !== 'open' || !isInvestigated(state)) return;
    for (const { id } of state.obligations.filter(({ status }) => status === 'open'))
      if (nextRevision((await obligations.load(id))?.state) !== undefined)
        await ensureRunning(environment(ENV.meetObligation), id, (run) => ({ obligationId: id, run }));
  };
});
