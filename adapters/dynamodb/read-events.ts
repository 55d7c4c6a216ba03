import { EVENT_PREFIX } from '../../contracts/keys.ts';
import { JournalEvent } from '../../contracts/journal-event.ts';
import type { RecordedEvent } from '../../contracts/journal-event.ts';
import { recordedOf } from './attributes.ts';
import { queryPartition } from './query-partition.ts';

/** All events of one journal in order, exactly as they were hashed. */
export const readRecordedEvents = async (table: string, pk: string): Promise<RecordedEvent[]> =>
  (await queryPartition(table, pk, EVENT_PREFIX)).map(recordedOf);

/** All events of one journal in order, parsed. */
export const readEvents = async (table: string, pk: string): Promise<JournalEvent[]> =>
  (await readRecordedEvents(table, pk)).map(({ event }) => JournalEvent.parse(JSON.parse(event)));
