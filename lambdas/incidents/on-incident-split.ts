import * as z from 'zod/mini';
import { startExecution } from '../../adapters/aws/workflow-engine.ts';
import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import type { JournalEvent } from '../../contracts/journal-event.ts';
import { journalKey } from '../../contracts/keys.ts';
import { inheritCustody, openSplitOff, piecesOf, SplitOff } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { journalTable } from '../_shared/journal-table.ts';
import type { Invocation } from '../_shared/step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string(), seq: z.int() }) });

type Ports = {
  incidents: Journal<IncidentState>;
  events: (incidentId: string) => Promise<JournalEvent[]>;
  start: (incidentId: string) => Promise<unknown>;
};

/**
 * What left an incident opens as one of its own: with what was known, a copy of the custody until then, and a run.
 * However often it is told, it opens once.
 */
export const incidentSplit =
  ({ incidents, events, start }: Ports) =>
  async (parentId: string, seq: number, { now, request }: Invocation): Promise<void> => {
    const journal = await events(parentId);
    const split = journal.find((event) => event.seq === seq);
    if (split === undefined) throw new NotFoundError(`${parentId} has no event ${String(seq)}`);
    const state = await loadIncident(incidents, { incidentId: parentId });
    const { child, ...leaving } = SplitOff.parse(split.data);
    const opening = openSplitOff({ state, revealed: await incidents.reveal(parentId) }, leaving);
    const commandOf = (key: string) => ({ key, actor: split.actor, now, cause: { request } });
    const opened = await incidents.execute(child, commandOf(`split-off:${parentId}`), (other) =>
      other === undefined ? { kind: 'event', ...opening } : { kind: 'refused', reason: 'it is another incident' },
    );
    if (opened.kind === 'refused') throw new RefusedError(`${child}: ${opened.reason}`);
    const pieces = piecesOf(journal.filter((event) => event.seq < seq));
    await incidents.execute(child, commandOf(`custody:${parentId}`), inheritCustody(parentId, pieces));
    await start(child);
  };

export const handler = subscriber(Message, () => {
  const perform = incidentSplit({
    incidents: incidentJournal(),
    events: (incidentId) => readEvents(journalTable('incidents'), journalKey('incidents', incidentId)),
    start: (incidentId) => startExecution(environment(ENV.handleIncident), `${incidentId}-1`, { incidentId, run: 1 }),
  });
  return ({ detail: { aggregateId, seq } }, invocation) => perform(aggregateId, seq, invocation);
});
