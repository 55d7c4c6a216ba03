import * as z from 'zod/mini';
import { readEntities } from '../../adapters/config/entities.ts';
import { caseId, touchedEntities } from '../../domain/regulation/index.ts';
import { isExercise } from '../../domain/shared/exercise.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { openRegulatoryCase } from '../_shared/open-regulatory-case.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string(), seq: z.int() }) });
const FROM = 'system:on-incident-progressed';

/** Every incident but an exercise has its case for each entity it touches; the case follows the incident, and outlives it. */
export const handler = subscriber(Message, () => {
  const incidents = incidentJournal();
  return async ({ detail: { aggregateId, seq } }, { now, request }) => {
    if (isExercise(aggregateId)) return;
    const incident = await loadIncident(incidents, { incidentId: aggregateId });
    const touched = touchedEntities(incident.account, readEntities()).map(({ id }) => caseId(aggregateId, id));
    // Also those that a person named.
    const cases = new Set([...touched, ...incident.cases]);
    for (const id of cases)
      await openRegulatoryCase(incident, id.slice(aggregateId.length + 1), {
        from: FROM,
        round: String(seq),
        by: (key) => ({ key, actor: FROM, now, cause: { request } }),
      });
  };
});
