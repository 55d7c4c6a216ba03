import * as z from 'zod/mini';
import { canonicalJson } from '../shared/journal/index.ts';
import { dayAfter } from './archive-keys.ts';
import { inclusionPath, merkleRoot } from './merkle.ts';
import type { RootExport } from './export-format.ts';
import { readStatement, RootStatement, Signed } from './statements.ts';

/** An archived event: its object's name and its hash. */
export const ArchivedEvent = z.strictObject({ key: z.string(), hash: z.string() });
export type ArchivedEvent = z.infer<typeof ArchivedEvent>;

/** A day's root as it lies in the archive: signed, with all that it covers in the order of the leaves. */
export const StoredRoot = z.strictObject({ ...Signed.shape, entries: z.array(ArchivedEvent) });
export type StoredRoot = z.infer<typeof StoredRoot>;

/** A day is signed once it is over, up to and including yesterday. `last`: the newest signed day or that of the first event. */
export const daysToSign = (
  last: { signed?: string | undefined; firstEvent?: string | undefined },
  today: string,
): string[] => {
  const days: string[] = [];
  const first = last.signed === undefined ? last.firstEvent : dayAfter(last.signed);
  for (let day = first; day !== undefined && day < today; day = dayAfter(day)) days.push(day);
  return days;
};

/** How far back a root looks for events that reached the archive only after their own day was signed. */
export const LATE_DAYS = 14;

/** The days whose events a day's root may cover: its own, and those before it for late-comers. */
export const daysCovered = (day: string): string[] =>
  Array.from({ length: LATE_DAYS + 1 }, (_, back) => dayAfter(day, back - LATE_DAYS));

const leavesOf = (entries: readonly ArchivedEvent[], previous: RootStatement['previous']): string[] => [
  ...(previous === null ? [] : [previous.root]),
  ...entries.map(({ hash }) => hash),
];

/** The unsigned root of a day: events sorted by hash, after the root before it as first leaf. */
export const composeRoot = (
  events: readonly ArchivedEvent[],
  at: Pick<RootStatement, 'day' | 'time' | 'keyId' | 'previous'>,
): { statement: string; entries: ArchivedEvent[] } => {
  const entries = [...events].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const leaves = leavesOf(entries, at.previous);
  const root: RootStatement = { v: 1, kind: 'daily-root', ...at, size: leaves.length, root: merkleRoot(leaves) };
  return { statement: canonicalJson(root), entries };
};

/** What a root says. Throws when an archived root is none: then the archive is not what this program wrote. */
export const readRoot = ({ statement }: Signed): RootStatement => {
  const root = readStatement(RootStatement, statement);
  if (root === undefined) throw new RangeError('an archived daily root cannot be read');
  return root;
};

/** The root with the places of some events in it, for an export; undefined when it covers none of them. */
export const proveUnder = (stored: StoredRoot, hashes: ReadonlySet<string>): RootExport | undefined => {
  const leaves = leavesOf(stored.entries, readRoot(stored).previous);
  const shift = leaves.length - stored.entries.length;
  const proofs = stored.entries.flatMap(({ hash }, index) =>
    hashes.has(hash) ? [{ event: hash, index: index + shift, path: inclusionPath(leaves, index + shift) }] : [],
  );
  return proofs.length === 0 ? undefined : { statement: stored.statement, signature: stored.signature, proofs };
};
