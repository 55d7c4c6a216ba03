import * as z from 'zod/mini';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { EvidencePieces } from '../evidence/evidence-pieces.ts';
import { StoredRef } from '../evidence/stored-evidence.ts';

/** A piece in custody: what it is, what names its bytes, and the event that took it in. */
export type CustodyPiece = StoredRef & { item: string; collected: { seq: number; at: string; by: string } };

type Taken = { item: string; ref: StoredRef };

const Captured = z.object({ action: z.string(), captured: StoredRef });

const collectedIn = ({ type, data }: JournalEvent): Taken[] => {
  if (type === 'incidents.evidence-collected') {
    const { success, data: named } = z.safeParse(EvidencePieces, data);
    return success ? named.items.map(({ item, ...ref }) => ({ item, ref })) : [];
  }
  const { success, data: before } = z.safeParse(Captured, data);
  return success ? [{ item: `captured-state:${before.action}`, ref: before.captured }] : [];
};

/**
 * Every piece that an incident's journal took into custody, in order, each once: evidence, and the state of what was
 * contained, from before the act. A piece that is mentioned again was collected where it was mentioned first.
 */
export const piecesOf = (events: readonly JournalEvent[]): CustodyPiece[] => {
  const pieces = new Map<string, CustodyPiece>();
  for (const event of events)
    for (const { item, ref } of collectedIn(event)) {
      const name = `${ref.key}#${ref.versionId}`;
      const { key, versionId, sha256 } = ref;
      const collected = { seq: event.seq, at: event.occurredAt, by: event.actor };
      if (!pieces.has(name)) pieces.set(name, { item, key, versionId, sha256, collected });
    }
  return [...pieces.values()];
};
