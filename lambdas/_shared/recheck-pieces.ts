import type { CustodyPiece, Rechecked } from '../../domain/incidents/custody/index.ts';
import { recheckPiece } from '../../domain/incidents/custody/index.ts';
import type { EvidenceReader } from '../../domain/incidents/evidence/index.ts';

/** Re-hashes every piece, one after the other: together they would not fit the memory that one of them fits. */
export const recheckPieces = async (
  vault: EvidenceReader,
  pieces: readonly CustodyPiece[],
): Promise<(CustodyPiece & Rechecked)[]> => {
  const found: (CustodyPiece & Rechecked)[] = [];
  for (const piece of pieces) found.push({ ...piece, ...(await recheckPiece(vault, piece)) });
  return found;
};
