import * as z from 'zod/mini';
import { isSeenByTheSame, linkIncidents } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import type { Invocation } from '../_shared/step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

/** Every link stands in both journals, whichever was told of it: unless one of them was restricted meanwhile. */
export const incidentLinked =
  (incidents: Journal<IncidentState>) =>
  async (incidentId: string, { now, request }: Invocation): Promise<void> => {
    const state = await loadIncident(incidents, { incidentId });
    for (const { to, kind } of state.links ?? []) {
      const other = await incidents.load(to);
      if (other === undefined || !isSeenByTheSame(state, other.state)) continue;
      const command = {
        key: `link-back:${incidentId}:${kind}`,
        actor: 'system:on-incident-linked',
        now,
        cause: { request },
      };
      await incidents.execute(to, command, linkIncidents(incidentId, kind, `It is linked by ${incidentId}.`));
    }
  };

export const handler = subscriber(Message, () => {
  const perform = incidentLinked(incidentJournal());
  return ({ detail: { aggregateId } }, invocation) => perform(aggregateId, invocation);
});
