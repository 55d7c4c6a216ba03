import { storeLocked } from '../../adapters/s3/store-locked.ts';
import { eventObject } from '../../domain/audit/index.ts';
import { streamReader } from '../_shared/stream-reader.ts';

/**
 * The second reader of every table's stream: a copy of each event where nobody can change it, locked from the moment it was
 * recorded. What was personal is only a commitment there; its text stays under the aggregate's own key.
 */
export const handler = streamReader(() => async (events) => {
  await Promise.all(
    events.map(({ event, recorded }) => storeLocked(eventObject(event), JSON.stringify(recorded), event.recordedAt)),
  );
});
