import { DescribeTableCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { JournalEvent } from '../../contracts/journal-event.ts';
import { EVENT_PREFIX } from '../../contracts/keys.ts';
import type { TableItem } from '../../domain/continuity/index.ts';
import { canonicalJson, sha256 } from '../../domain/shared/journal/index.ts';
import { dynamo } from './client.ts';
import type { Item } from './attributes.ts';
import { askTables } from './table-errors.ts';

const SETS = new Set(['SS', 'NS', 'BS']);

/** An item as JSON can say it: bytes in base64, sets sorted (they have no order of their own). */
const plain = (value: unknown, name = ''): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) {
    const inner = value.map((entry) => plain(entry));
    return SETS.has(name) ? inner.sort() : inner;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, key)]));
};

/** When a journal event was written; undefined for every other item. */
const writtenAt = (item: Item): string | undefined => {
  const text = item['event']?.S;
  if (text === undefined || !(item['sk']?.S ?? '').startsWith(EVENT_PREFIX)) return undefined;
  try {
    return JournalEvent.parse(JSON.parse(text)).recordedAt;
  } catch {
    return undefined;
  }
};

const toTableItem = (item: Item, keys: readonly string[]): TableItem => {
  const at = writtenAt(item);
  return {
    key: sha256(canonicalJson(keys.map((key) => plain(item[key] ?? null)))),
    digest: sha256(canonicalJson(plain(item))),
    ...(at === undefined ? {} : { writtenAt: at }),
  };
};

/**
 * Every item of a table, hashed, strongly consistent. Held in memory (about 250 bytes an item) and read by one scan: enough for
 * some million items within a function's time.
 */
export const readTableItems = (table: string): Promise<TableItem[]> =>
  askTables(async () => {
    const { Table } = await dynamo().send(new DescribeTableCommand({ TableName: table }));
    const keys = (Table?.KeySchema ?? []).map(({ AttributeName }) => AttributeName ?? '');
    const items: TableItem[] = [];
    for await (const page of paginateScan({ client: dynamo() }, { TableName: table, ConsistentRead: true }))
      items.push(...(page.Items ?? []).map((item) => toTableItem(item, keys)));
    return items;
  });
export type ReadTableItems = typeof readTableItems;
