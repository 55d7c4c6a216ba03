import * as z from 'zod/mini';
import { NotFoundError, RefusedError } from '../../shared/errors.ts';
import type { EvidenceReader, StoredRef } from '../evidence/index.ts';

/** Whether the bytes are those that were collected, others, or gone. */
export const PIECE_STATES = ['holds', 'differs', 'missing'] as const;
export const PieceState = z.enum(PIECE_STATES);
export type PieceState = z.infer<typeof PieceState>;

/** What a look at a piece found; `bytes`: how many passed. */
export type Rechecked = { state: PieceState; bytes: number };

/** Reads a piece from end to end and compares its SHA-256 with the journal's; it never lies in memory whole. */
export const recheckPiece = async (vault: EvidenceReader, ref: StoredRef): Promise<Rechecked> => {
  let bytes = 0;
  try {
    for await (const chunk of vault.stream(ref)) bytes += chunk.byteLength;
    return { state: 'holds', bytes };
  } catch (error) {
    if (error instanceof RefusedError) return { state: 'differs', bytes };
    if (error instanceof NotFoundError) return { state: 'missing', bytes: 0 };
    throw error;
  }
};
