import * as z from 'zod/mini';
import { resumeTask } from '../../adapters/aws/workflow-engine.ts';
import { dynamoAwaitRegistry } from '../../adapters/dynamodb/await-registry.ts';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { journalKey } from '../../contracts/keys.ts';
import { approvalAggregate } from '../../domain/approvals/index.ts';
import { incidentAggregate, isAnswered } from '../../domain/incidents/index.ts';
import { isObligationAnswered, obligationAggregate } from '../../domain/regulation/index.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({
  detail: z.object({ area: z.enum(['incidents', 'approvals', 'regulation']), aggregateId: z.string() }),
});

/** The one function that may resume tasks: what ends a wait is an event of the journal, whoever wrote it. */
export const handler = subscriber(Message, () => {
  const incidents = dynamoJournal(incidentAggregate, environment(ENV.incidentsTable));
  const approvals = dynamoJournal(approvalAggregate, environment(ENV.approvalsTable));
  const obligations = dynamoJournal(obligationAggregate, environment(ENV.regulationTable));
  const registries = {
    incidents: dynamoAwaitRegistry(environment(ENV.incidentsTable)),
    approvals: dynamoAwaitRegistry(environment(ENV.approvalsTable)),
    regulation: dynamoAwaitRegistry(environment(ENV.regulationTable)),
  };
  const isOver = {
    incidents: async (id: string): Promise<boolean> => {
      const loaded = await incidents.load(id);
      return loaded === undefined || isAnswered(loaded.state);
    },
    regulation: async (id: string): Promise<boolean> => {
      const loaded = await obligations.load(id);
      return loaded === undefined || isObligationAnswered(loaded.state);
    },
    approvals: async (id: string): Promise<boolean> => (await approvals.load(id))?.state.status !== 'pending',
  };
  return async ({ detail: { area, aggregateId } }) => {
    const pk = journalKey(area, aggregateId);
    const waiting = await registries[area].waiting(pk);
    if (waiting.length === 0 || !(await isOver[area](aggregateId))) return;
    for (const task of waiting) {
      await resumeTask(task.token);
      await registries[area].forget(pk, task);
    }
  };
});
