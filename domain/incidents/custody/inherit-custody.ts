import * as z from 'zod/mini';
import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';
import type { CustodyPiece } from './pieces-of.ts';

/** Which pieces of another incident's custody this one holds too, each with who took it in when, as its journal tells. */
export const CustodyInherited = z.object({
  from: z.string(),
  pieces: z.array(
    z.object({
      item: z.string(),
      key: z.string(),
      versionId: z.string(),
      sha256: z.string(),
      collected: z.object({ seq: z.int(), at: z.string(), by: z.string(), in: z.optional(z.string()) }),
    }),
  ),
});

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
            pieces: pieces.map(({ item, key, versionId, sha256, collected }) => ({
              ...{ item, key, versionId, sha256 },
              collected: { in: from, ...collected },
            })),
          },
        };
