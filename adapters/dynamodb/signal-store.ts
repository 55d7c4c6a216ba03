import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Signal } from '../../contracts/signal.ts';
import type { Duplicate, GroupRecord, Moment, Recorded, SignalStore } from '../../domain/detection/index.ts';
import { textOf } from './attributes.ts';
import { dynamo } from './client.ts';
import { lostTheRace, pauseBeforeRetry } from './conflict.ts';
import type { Item } from './attributes.ts';
import { storeRaw } from './raw-events.ts';
import { readSignalCount } from './signal-count.ts';
import { groupItems } from './signal-items.ts';
import { readPointers } from './signal-pointers.ts';

/** Answers a new incident's id and the items of its first event, for the transaction that records its signal. */
export type PrepareOpening = (
  signal: Signal,
  at: Moment,
) => Promise<{ incidentId: string; items: TransactWriteItem[] }>;

const toDuplicate = (item: Item): Duplicate => {
  const uid = textOf(item, 'uid') ?? '';
  const incidentId = textOf(item, 'incidentId');
  return textOf(item, 'outcome') === 'open' && incidentId !== undefined ? { uid, opened: incidentId } : { uid };
};

/** The old items of the signals that were recorded before; they stand first in the transaction. */
const duplicatesIn = (error: unknown, signals: number): Duplicate[] =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? [])
        .slice(0, signals)
        .flatMap(({ Item }) => (Item?.['uid'] === undefined ? [] : [toDuplicate(Item)]))
    : [];

const openingOf = async ({ plan, arrivals, now, request }: GroupRecord, prepareOpening: PrepareOpening) => {
  const signal = arrivals[0]?.signal;
  if (plan.kind === 'open' && signal !== undefined) return prepareOpening(signal, { now, request });
  return { incidentId: plan.kind === 'attach' ? plan.incidentId : undefined, items: [] };
};

const prepare = async (table: string, group: GroupRecord, prepareOpening: PrepareOpening) => {
  const [opening, raws] = await Promise.all([
    openingOf(group, prepareOpening),
    Promise.all(group.arrivals.map(({ raw }) => storeRaw(raw))),
  ]);
  const { incidentId } = opening;
  const { signals, rest } = groupItems(table, group, raws, incidentId);
  return { incidentId, signals, rest: [...rest, ...opening.items] };
};

/** A loser pauses here, so that the rule that reads again needs no clock. */
const PAUSE_TRIES = 3;

const write = async (
  table: string,
  groups: readonly GroupRecord[],
  prepareOpening: PrepareOpening,
): Promise<Recorded> => {
  const prepared = await Promise.all(groups.map((group) => prepare(table, group, prepareOpening)));
  const signals = prepared.flatMap((group) => group.signals);
  try {
    const TransactItems = [...signals, ...prepared.flatMap((group) => group.rest)];
    await dynamo().send(new TransactWriteItemsCommand({ TransactItems }));
    return { kind: 'written', incidentIds: prepared.map(({ incidentId }) => incidentId) };
  } catch (error) {
    const duplicates = duplicatesIn(error, signals.length);
    if (duplicates.length > 0) return { kind: 'repeated', duplicates };
    if (!lostTheRace(error)) throw error;
    await pauseBeforeRetry(PAUSE_TRIES);
    return { kind: 'lost' };
  }
};

/** Signals in the detection table; a new incident's first event is written in the same transaction. */
export const dynamoSignalStore = (
  tables: { detection: string; incidents: string },
  prepareOpening: PrepareOpening,
): SignalStore => ({
  pointers: (keys) => readPointers(tables, keys),
  record: (groups) => write(tables.detection, groups, prepareOpening),
  count: (incidentId) => readSignalCount(tables.detection, incidentId),
});
