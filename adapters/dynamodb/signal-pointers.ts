import { correlationItemKey } from '../../contracts/detection-keys.ts';
import { journalKey, STATE_KEY } from '../../contracts/keys.ts';
import type { CorrelationKey, CorrelationKind, Pointer } from '../../domain/detection/index.ts';
import { CORRELATION_KINDS } from '../../domain/detection/index.ts';
import { numberOf, textOf } from './attributes.ts';
import { batchGet } from './batch-get.ts';
import type { Item } from './attributes.ts';

const kindOf = (text: string | undefined): CorrelationKind =>
  CORRELATION_KINDS.find((kind) => kind === text) ?? 'fingerprint';

const toPointer = (item: Item, closed: ReadonlySet<string>): Pointer => {
  const incidentId = textOf(item, 'incidentId');
  return {
    kind: kindOf(textOf(item, 'kind')),
    hash: textOf(item, 'hash') ?? '',
    incidentId,
    expiresAt: new Date(numberOf(item, 'expiresAt') * 1_000).toISOString(),
    isClosed: incidentId !== undefined && closed.has(incidentId),
    status: textOf(item, 'said') === 'resolved' ? 'resolved' : 'active',
    statusAt: textOf(item, 'saidAt') ?? '',
    severityId: numberOf(item, 'severityId'),
  };
};

const closedAmong = async (incidentsTable: string, ids: readonly string[]): Promise<Set<string>> => {
  const keys = ids.map((id) => ({ pk: journalKey('incidents', id), sk: STATE_KEY }));
  const states = await batchGet(incidentsTable, keys, ['id', 'status']);
  const open = new Set(states.filter((item) => textOf(item, 'status') === 'open').map((item) => textOf(item, 'id')));
  return new Set(ids.filter((id) => !open.has(id)));
};

/** Where the keys point: pointers in one round trip, the incidents they lead to in a second. */
export const readPointers = async (
  tables: { detection: string; incidents: string },
  keys: readonly CorrelationKey[],
): Promise<Pointer[]> => {
  if (keys.length === 0) return [];
  const items = await batchGet(
    tables.detection,
    keys.map(({ kind, hash }) => correlationItemKey(kind, hash)),
  );
  const ids = [...new Set(items.map((item) => textOf(item, 'incidentId')).filter((id) => id !== undefined))];
  const closed = ids.length === 0 ? new Set<string>() : await closedAmong(tables.incidents, ids);
  return items.map((item) => toPointer(item, closed));
};
