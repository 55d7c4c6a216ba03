import * as z from 'zod/mini';
import { readRetentionClasses } from '../../adapters/config/retention.ts';
import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { s3LockKeeper } from '../../adapters/s3/lock-keeper.ts';
import type { RetentionClasses } from '../../contracts/config/retention.ts';
import type { JournalEvent } from '../../contracts/journal-event.ts';
import { journalKey } from '../../contracts/keys.ts';
import { lockOwed, locksExtended, piecesOf } from '../../domain/incidents/custody/index.ts';
import type { LockKeeper } from '../../domain/incidents/custody/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { journalTable } from '../_shared/journal-table.ts';
import type { Invocation } from '../_shared/step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

type Ports = {
  incidents: Journal<IncidentState>;
  events: (incidentId: string) => Promise<JournalEvent[]>;
  locks: LockKeeper;
  classes: RetentionClasses;
};

/** Locks everything in custody until the end of a hold, or of the retention class of an incident that ended. */
export const extendLocks =
  ({ incidents, events, locks, classes }: Ports) =>
  async (incidentId: string, { now, request }: Invocation): Promise<void> => {
    const until = lockOwed(await loadIncident(incidents, { incidentId }), classes);
    const pieces = until === undefined ? [] : piecesOf(await events(incidentId));
    if (until === undefined || pieces.length === 0) return;
    for (const piece of pieces) await locks.extend(piece, until);
    const command = {
      key: `extend-locks:${until}:${String(pieces.length)}`,
      actor: 'system:on-custody-owed',
      now,
      cause: { request },
    };
    await incidents.execute(incidentId, command, () => locksExtended(until, pieces.length));
  };

export const handler = subscriber(Message, () => {
  const perform = extendLocks({
    incidents: incidentJournal(),
    events: (incidentId) => readEvents(journalTable('incidents'), journalKey('incidents', incidentId)),
    locks: s3LockKeeper(),
    classes: readRetentionClasses(),
  });
  return ({ detail: { aggregateId } }, invocation) => perform(aggregateId, invocation);
});
