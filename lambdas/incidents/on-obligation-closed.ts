import * as z from 'zod/mini';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { closeObligation } from '../../domain/incidents/index.ts';
import { obligationAggregate } from '../../domain/regulation/index.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

/** An obligation's own journal ended: the incident learns it, so that it may close. */
export const handler = subscriber(Message, () => {
  const incidents = incidentJournal();
  const obligations = dynamoJournal(obligationAggregate, environment(ENV.regulationTable));
  return async ({ detail: { aggregateId } }, { now, request }) => {
    const loaded = await obligations.load(aggregateId);
    if (loaded === undefined || loaded.state.status === 'drafted') return;
    const { incidentId, status } = loaded.state;
    const command = { key: `close-obligation:${aggregateId}`, actor: 'system:on-obligation-closed', now };
    await incidents.execute(incidentId, { ...command, cause: { request } }, closeObligation(aggregateId, status));
  };
});
