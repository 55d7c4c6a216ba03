import * as z from 'zod/mini';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { EvidencePieces } from '../evidence/evidence-pieces.ts';
import { StoredRef } from '../evidence/stored-evidence.ts';
import { CustodyInherited } from './custody-inherited.ts';

/** The event that took a piece in; `in`: the incident whose event it is, where that is another one. */
export type Collected = { seq: number; at: string; by: string; in?: string | undefined };

/** A piece in custody: what it is, what names its bytes, and the event that took it in. */
export type CustodyPiece = StoredRef & { item: string; collected: Collected };

type Taken = { item: string; ref: StoredRef; collected?: Collected };

const Captured = z.object({ action: z.string(), captured: StoredRef });

const collectedIn = ({ type, data }: JournalEvent): Taken[] => {
  if (type === 'incidents.evidence-collected') {
    const { success, data: named } = z.safeParse(EvidencePieces, data);
    return success ? named.items.map(({ item, ...ref }) => ({ item, ref })) : [];
  }
  if (type === 'incidents.custody-inherited') {
    const { success, data: taken } = z.safeParse(CustodyInherited, data);
    return success ? taken.pieces.map(({ item, collected, ...ref }) => ({ item, ref, collected })) : [];
  }
  const { success, data: before } = z.safeParse(Captured, data);
  return success ? [{ item: `captured-state:${before.action}`, ref: before.captured }] : [];
};

/** Pieces of another incident's journal: where they were taken in is kept. */
export const piecesElsewhere = (incidentId: string, pieces: readonly CustodyPiece[]): CustodyPiece[] =>
  pieces.map((piece) => ({ ...piece, collected: { in: incidentId, ...piece.collected } }));

/** Each version of each object once, as it was named first. */
export const onceEach = (pieces: readonly CustodyPiece[]): CustodyPiece[] =>
  [...new Map([...pieces].reverse().map((piece) => [`${piece.key}#${piece.versionId}`, piece])).values()].reverse();

/**
 * Every piece that an incident's journal took into custody, in order, each once: evidence, and the state of what was
 * contained, from before the act. A piece that is mentioned again was collected where it was mentioned first.
 */
export const piecesOf = (events: readonly JournalEvent[]): CustodyPiece[] => {
  const pieces = new Map<string, CustodyPiece>();
  for (const event of events)
    for (const { item, ref, collected: elsewhere } of collectedIn(event)) {
      const name = `${ref.key}#${ref.versionId}`;
      const { key, versionId, sha256 } = ref;
      const collected = elsewhere ?? { seq: event.seq, at: event.occurredAt, by: event.actor };
      if (!pieces.has(name)) pieces.set(name, { item, key, versionId, sha256, collected });
    }
  return [...pieces.values()];
};
