import { sha256 } from '../../shared/journal/index.ts';
import type { Manifest, TableItem, Tally } from './backup.ts';

/**
 * Count, and SHA-256 over the sorted digests of the items: the same for the same contents in any order, and as hard to
 * forge as the hash itself (a sum or an exclusive-or of digests would not be).
 */
export const tally = (items: readonly TableItem[], isCompared: (item: TableItem) => boolean = () => true): Tally => {
  const digests = items.filter(isCompared).map(({ digest }) => digest);
  return { count: digests.length, checksum: sha256(digests.sort().join('\n')) };
};

/** More keys than this do not fit the manifest's item; a table this busy is compared by its journal events. */
const MOST_CHANGING = 4_000;

/**
 * What a backup made between two full reads must hold: every item that was the same in both. Items that changed, came or
 * went meanwhile may be in the backup in either form. Undefined when too much changed for a manifest.
 */
export const drawManifest = (before: readonly TableItem[], after: readonly TableItem[]): Manifest | undefined => {
  const first = new Map(before.map(({ key, digest }) => [key, digest]));
  const second = new Map(after.map(({ key, digest }) => [key, digest]));
  const keys = [...new Set([...first.keys(), ...second.keys()])];
  const changing = keys.filter((key) => first.get(key) !== second.get(key)).sort();
  if (changing.length > MOST_CHANGING) return undefined;
  const left = new Set(changing);
  return { ...tally(after, ({ key }) => !left.has(key)), changing };
};
