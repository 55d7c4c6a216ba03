import * as z from 'zod/mini';
import { after, MINUTE } from '../../shared/time.ts';
import { Tally } from './backup.ts';
import type { Manifest, TableItem } from './backup.ts';
import { tally } from './tally.ts';

/**
 * What the restored table is held against: the manifest of the day the backup was made; or, for a backup that somebody else
 * made, the source as it is now, where only journal events written before the backup count.
 */
export type Reference =
  { kind: 'manifest'; manifest: Manifest } | { kind: 'source'; items: readonly TableItem[]; backupAt: string };

const compared = { method: z.enum(['manifest', 'source']), expected: Tally, restored: Tally };
/** What the comparison came to, with both sides' figures. */
export const Comparison = z.union([
  z.object({ kind: z.literal('same'), ...compared }),
  z.object({ kind: z.literal('different'), ...compared, reason: z.string() }),
]);
export type Comparison = z.infer<typeof Comparison>;

/** A journal event's time is taken just before it is written: what is this young may be missing from the backup. */
const WRITE_MARGIN_MS = MINUTE;

const tallies = (restored: readonly TableItem[], reference: Reference): { expected: Tally; restored: Tally } => {
  if (reference.kind === 'manifest') {
    const { changing, count, checksum } = reference.manifest;
    const left = new Set(changing);
    return { expected: { count, checksum }, restored: tally(restored, ({ key }) => !left.has(key)) };
  }
  const until = after(reference.backupAt, -WRITE_MARGIN_MS);
  const isCompared = ({ writtenAt }: TableItem): boolean => writtenAt !== undefined && writtenAt <= until;
  return { expected: tally(reference.items, isCompared), restored: tally(restored, isCompared) };
};

const differenceOf = ({ expected, restored }: { expected: Tally; restored: Tally }): string | undefined => {
  if (expected.count !== restored.count)
    return `${restored.count} items were restored where ${expected.count} were expected`;
  if (expected.checksum !== restored.checksum) return 'the contents of restored items differ from what was backed up';
  return undefined;
};

/** Whether what was restored is what was backed up. Nothing to compare is never the same. */
export const compareRestore = (restored: readonly TableItem[], reference: Reference): Comparison => {
  const found = tallies(restored, reference);
  const isEmpty = reference.kind === 'source' && found.expected.count === 0;
  const reason = isEmpty ? 'the backup has no manifest and the table no journal events' : differenceOf(found);
  const method = reference.kind;
  return reason === undefined ? { kind: 'same', method, ...found } : { kind: 'different', method, ...found, reason };
};
