import type { AttributeValue, Put, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import {
  correlationItemKey,
  countItemKey,
  recordedCountItemKey,
  signalItemKey,
} from '../../contracts/detection-keys.ts';
import type { ItemKey } from './batch-get.ts';
import type { Item } from './attributes.ts';
import type { Arrival, GroupRecord, Pointer, PointerWrite } from '../../domain/detection/index.ts';
import type { StoredRaw } from './raw-events.ts';

const text = (value: string): AttributeValue => ({ S: value });
const number = (value: number): AttributeValue => ({ N: String(value) });
const keyOf = ({ pk, sk }: ItemKey): Item => ({ pk: text(pk), sk: text(sk) });
/** DynamoDB deletes by seconds since 1970. */
const epoch = (iso: string): AttributeValue => number(Math.ceil(Date.parse(iso) / 1_000));

const outcomeOf = ({ plan }: GroupRecord, incidentId: string | undefined): Item => ({
  outcome: text(plan.kind),
  ...(incidentId === undefined ? {} : { incidentId: text(incidentId) }),
  ...(plan.kind === 'record' ? { reason: text(plan.reason) } : {}),
});

const rawOf = (raw: StoredRaw): Item =>
  raw.kind === 'inline'
    ? { raw: text(raw.text) }
    : { rawKey: text(raw.key), rawVersion: text(raw.versionId), rawSha256: text(raw.sha256) };

/** A signal is recorded once: its uid must be new. The answer to a double is the old item. */
const putSignal = (table: string, group: GroupRecord, arrival: Arrival, rest: Item): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: {
      ...keyOf(signalItemKey(arrival.signal.uid)),
      uid: text(arrival.signal.uid),
      signal: text(JSON.stringify(arrival.signal)),
      fingerprint: text(arrival.signal.fingerprint),
      recordedAt: text(group.now),
      expiresAt: epoch(group.keepUntil),
      ...rest,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

const addCount = (table: string, group: GroupRecord, incidentId: string | undefined): TransactWriteItem[] => {
  const fingerprint = group.arrivals[0]?.signal.fingerprint;
  if (fingerprint === undefined) return [];
  const key = incidentId === undefined ? recordedCountItemKey(fingerprint) : countItemKey(incidentId, fingerprint);
  return [
    {
      Update: {
        TableName: table,
        Key: keyOf(key),
        UpdateExpression: 'ADD #count :more SET lastAt = :now',
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: { ':more': number(group.arrivals.length), ':now': text(group.now) },
      },
    },
  ];
};

/** Holds only while the pointer is what was seen: otherwise somebody else opened or joined meanwhile. */
const whileStill = (seen: Pointer | undefined): Pick<Put, 'ConditionExpression' | 'ExpressionAttributeValues'> => {
  if (seen === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const until = { ':until': epoch(seen.expiresAt), ':at': text(seen.statusAt) };
  if (seen.incidentId === undefined)
    return {
      ConditionExpression: 'attribute_not_exists(incidentId) AND expiresAt = :until AND saidAt = :at',
      ExpressionAttributeValues: until,
    };
  return {
    ConditionExpression: 'incidentId = :seen AND expiresAt = :until AND saidAt = :at',
    ExpressionAttributeValues: { ...until, ':seen': text(seen.storedIncidentId ?? seen.incidentId) },
  };
};

const putPointer = (table: string, write: PointerWrite, incidentId: string | undefined): TransactWriteItem => {
  const { key, seen, expiresAt, said } = write;
  return {
    Put: {
      TableName: table,
      Item: {
        ...keyOf(correlationItemKey(key.kind, key.hash)),
        kind: text(key.kind),
        hash: text(key.hash),
        ...(incidentId === undefined ? {} : { incidentId: text(incidentId) }),
        said: text(said.status),
        saidAt: text(said.statusAt),
        severityId: number(said.severityId),
        expiresAt: epoch(expiresAt),
      },
      ...whileStill(seen),
    },
  };
};

/** A group's items in the detection table: its signals, and apart from them count and pointers. */
export const groupItems = (
  table: string,
  group: GroupRecord,
  raws: readonly StoredRaw[],
  incidentId: string | undefined,
): { signals: TransactWriteItem[]; rest: TransactWriteItem[] } => {
  const outcome = outcomeOf(group, incidentId);
  const signals = group.arrivals.map((arrival, index) =>
    putSignal(table, group, arrival, { ...outcome, ...rawOf(raws[index] ?? { kind: 'inline', text: arrival.raw }) }),
  );
  const pointers = group.pointers.map((write) => putPointer(table, write, incidentId));
  return { signals, rest: [...addCount(table, group, incidentId), ...pointers] };
};
