import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';
import { piecesElsewhere } from './pieces-of.ts';
import type { CustodyPiece } from './pieces-of.ts';

/**
 * A copy of the parent's custody: the bytes lie where they lay, and both incidents keep them. What was collected where is kept:
 * evidence has one origin, however many incidents rest on it.
 */
export const inheritCustody =
  (from: string, pieces: readonly CustodyPiece[]) =>
  (state: IncidentState | undefined): Decision =>
    state === undefined
      ? { kind: 'refused', reason: 'there is no such incident' }
      : {
          kind: 'event',
          type: 'incidents.custody-inherited',
          data: {
            from,
            pieces: piecesElsewhere(from, pieces).map(({ item, key, versionId, sha256, collected }) => ({
              ...{ item, key, versionId, sha256, collected },
            })),
          },
        };
