import type { JournalEvent, RecordedEvent } from '../../../contracts/journal-event.ts';
import { custodyOf } from '../../incidents/index.ts';
import type { CustodyPiece, Rechecked } from '../../incidents/index.ts';
import { canonicalJson } from '../../shared/journal/index.ts';
import type { CustodyFile, CustodyManifest } from './manifest.ts';

/** The journal's events with the hash of the last one. */
export type CustodyJournal = { events: readonly JournalEvent[]; last: RecordedEvent };

/** The statement to be signed: what lies in the vault, as it was found, and who touched it. */
export const composeManifest = (
  { events, last }: CustodyJournal,
  at: Pick<CustodyManifest, 'incidentId' | 'time' | 'keyId' | 'withheld'>,
  found: readonly (CustodyPiece & Rechecked)[],
): CustodyManifest => ({
  v: 1,
  kind: 'custody-manifest',
  ...at,
  head: { seq: events.length, hash: last.hash },
  objects: found.map(({ item, key, versionId, sha256, bytes, collected, state }) => ({
    ...{ item, key, versionId, sha256, bytes, collected, state },
  })),
  custody: custodyOf(events),
});

/** The one way to write a manifest's file: with another byte in it, it is another file. */
export const writeCustodyFile = (file: CustodyFile): string => `${canonicalJson(file)}\n`;
