import { RecordedEvent } from '../../contracts/journal-event.ts';
import { dayInName, daysCovered, EVENTS_PREFIX, eventsOfDay } from '../../domain/audit/index.ts';
import type { ArchivedEvent } from '../../domain/audit/index.ts';
import { sha256 } from '../../domain/shared/journal/index.ts';
import { listArchived, readArchived } from './archive.ts';
import { readStoredRoot } from './daily-roots.ts';

/** The hash of the bytes that lie there, not the one that is claimed. */
const readEvent = async (key: string): Promise<ArchivedEvent> => {
  const { event } = RecordedEvent.parse(JSON.parse((await readArchived(key)) ?? '{}'));
  return { key, hash: sha256(event) };
};

/** S3 answers many at once; a day may have thousands. */
const AT_ONCE = 25;

/** A day's events, and older ones that reached the archive only after their own day was signed. */
export const readUncoveredEvents = async (day: string): Promise<ArchivedEvent[]> => {
  const days = daysCovered(day);
  const [names, roots] = await Promise.all([
    Promise.all(days.map((one) => listArchived(eventsOfDay(one)))),
    Promise.all(days.map(readStoredRoot)),
  ]);
  const covered = new Set(roots.flatMap((root) => root?.entries ?? []).map(({ key }) => key));
  const keys = names.flat().filter((key) => !covered.has(key));
  const events: ArchivedEvent[] = [];
  for (let start = 0; start < keys.length; start += AT_ONCE)
    events.push(...(await Promise.all(keys.slice(start, start + AT_ONCE).map(readEvent))));
  return events;
};

/** The day of the oldest event in the archive; undefined while it is empty. */
export const firstArchivedDay = async (): Promise<string | undefined> =>
  dayInName((await listArchived(EVENTS_PREFIX, 1))[0] ?? '');
