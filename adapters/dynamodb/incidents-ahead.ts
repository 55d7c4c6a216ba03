import { journalKey, STATE_KEY } from '../../contracts/keys.ts';
import { survivorOf } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { textOf } from './attributes.ts';
import { batchGet } from './batch-get.ts';
import { readHead } from './read-journal.ts';

/** Where an incident goes on, and whether it is over there. */
export type Ahead = { incidentId: string; isClosed: boolean };

const statusesOf = async (table: string, ids: readonly string[]): Promise<Map<string, string>> => {
  const keys = ids.map((id) => ({ pk: journalKey('incidents', id), sk: STATE_KEY }));
  const items = await batchGet(table, keys, ['id', 'status']);
  return new Map(items.map((item) => [textOf(item, 'id') ?? '', textOf(item, 'status') ?? '']));
};

const afterMerge = async (table: string, id: string): Promise<Ahead> => {
  const stateOf = async (of: string): Promise<IncidentState | undefined> =>
    (await readHead<IncidentState>(table, journalKey('incidents', of)))?.state;
  const incidentId = await survivorOf(id, async (of) => (await stateOf(of))?.merged?.into);
  return { incidentId, isClosed: (await stateOf(incidentId))?.status !== 'open' };
};

/** For each incident the one that goes on for it: itself, or whatever it was merged into. Most take one round trip together. */
export const readAhead = async (table: string, ids: readonly string[]): Promise<Map<string, Ahead>> => {
  if (ids.length === 0) return new Map();
  const statuses = await statusesOf(table, ids);
  const ahead = await Promise.all(
    ids.map(async (id): Promise<[string, Ahead]> => {
      const status = statuses.get(id);
      return [id, status === 'merged' ? await afterMerge(table, id) : { incidentId: id, isClosed: status !== 'open' }];
    }),
  );
  return new Map(ahead);
};
