import { correlationItemKey } from '../../contracts/detection-keys.ts';
import type { CorrelationKey, CorrelationKind, Pointer } from '../../domain/detection/index.ts';
import { CORRELATION_KINDS } from '../../domain/detection/index.ts';
import { numberOf, textOf } from './attributes.ts';
import { batchGet } from './batch-get.ts';
import type { Item } from './attributes.ts';
import { readAhead } from './incidents-ahead.ts';
import type { Ahead } from './incidents-ahead.ts';

const kindOf = (text: string | undefined): CorrelationKind =>
  CORRELATION_KINDS.find((kind) => kind === text) ?? 'fingerprint';

const toPointer = (item: Item, ahead: ReadonlyMap<string, Ahead>): Pointer => {
  const stored = textOf(item, 'incidentId');
  const { incidentId, isClosed } = ahead.get(stored ?? '') ?? { incidentId: stored, isClosed: stored !== undefined };
  return {
    kind: kindOf(textOf(item, 'kind')),
    hash: textOf(item, 'hash') ?? '',
    incidentId,
    ...(stored === undefined || stored === incidentId ? {} : { storedIncidentId: stored }),
    expiresAt: new Date(numberOf(item, 'expiresAt') * 1_000).toISOString(),
    isClosed,
    status: textOf(item, 'said') === 'resolved' ? 'resolved' : 'active',
    statusAt: textOf(item, 'saidAt') ?? '',
    severityId: numberOf(item, 'severityId'),
  };
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
  const ahead = await readAhead(tables.incidents, ids);
  return items.map((item) => toPointer(item, ahead));
};
