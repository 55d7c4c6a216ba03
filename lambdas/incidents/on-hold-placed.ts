import * as z from 'zod/mini';
import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import type { JournalEvent } from '../../contracts/journal-event.ts';
import { journalKey } from '../../contracts/keys.ts';
import { longestHold, reachHold } from '../../domain/incidents/custody/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { journalTable } from '../_shared/journal-table.ts';
import { readMerged } from '../_shared/read-family.ts';
import type { Invocation } from '../_shared/step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

type Ports = { incidents: Journal<IncidentState>; events: (incidentId: string) => Promise<JournalEvent[]> };

/** A hold reaches everything that is one case: what was merged into the incident, and what it was merged into. */
export const holdPlaced =
  ({ incidents, events }: Ports) =>
  async (incidentId: string, { now, request }: Invocation): Promise<void> => {
    const own = await loadIncident(incidents, { incidentId });
    const family = [own, ...(await readMerged(incidents, own))];
    const holds = await Promise.all(
      family.map(async ({ id }) => {
        const hold = longestHold(await events(id));
        return hold === undefined ? [] : [{ ...hold, from: id }];
      }),
    );
    const [longest] = holds.flat().sort((a, b) => b.until.localeCompare(a.until));
    if (longest === undefined) return;
    const { from, until, actor, reason } = longest;
    const why = `Held with ${from}, which is one case with this one: ${(await incidents.reveal(from)).get(reason.ref) ?? '(erased)'}`;
    const command = { key: `reach-hold:${from}:${until}`, actor, now, cause: { request } };
    for (const { id } of family) await incidents.execute(id, command, reachHold(longest, why, now));
  };

export const handler = subscriber(Message, () => {
  const perform = holdPlaced({
    incidents: incidentJournal(),
    events: (incidentId) => readEvents(journalTable('incidents'), journalKey('incidents', incidentId)),
  });
  return ({ detail: { aggregateId } }, invocation) => perform(aggregateId, invocation);
});
