import { readClock } from '../../adapters/clock.ts';
import { s3Archive } from '../../adapters/s3/archive.ts';
import { eventObject } from '../../domain/audit/index.ts';
import { streamReader } from '../_shared/stream-reader.ts';

/**
 * The second reader of every table's stream: a copy of each event where nobody can change it. What was personal is only a
 * commitment there; its text stays under the aggregate's own key.
 */
export const handler = streamReader(() => async (events) => {
  const now = await readClock();
  await Promise.all(
    events.map(({ event, recorded }) => s3Archive.put(eventObject(event), JSON.stringify(recorded), now)),
  );
});
