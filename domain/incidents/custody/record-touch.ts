import * as z from 'zod/mini';
import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';
import { PieceState } from './recheck-piece.ts';
import type { CustodyPiece } from './pieces-of.ts';

/** What somebody may do with evidence; nobody can change it. */
export const TOUCHES = ['exported', 'handed-over', 'examined'] as const;
export const Touch = z.enum(TOUCHES);
export type Touch = z.infer<typeof Touch>;

/** What a `custody-recorded` event carries beside the sealed reason. */
export const CustodyRecorded = z.object({
  touch: Touch,
  pieces: z.array(z.object({ key: z.string(), sha256: z.string(), state: PieceState })),
});

/** Why somebody takes evidence, and whom they hand it over to, where that is somebody else; or that they only look into it. */
export type TouchCause = { reason: string; recipient?: string | undefined; looked?: true };

const touchOf = ({ recipient, looked }: TouchCause): Touch => {
  if (looked === true) return 'examined';
  return recipient === undefined ? 'exported' : 'handed-over';
};

/** A touch of evidence: what was done and why, and of every piece whether its bytes were still those collected. */
export const recordTouch =
  (cause: TouchCause, pieces: readonly (CustodyPiece & { state: PieceState })[]) =>
  (state: IncidentState | undefined): Decision => {
    const { reason, recipient } = cause;
    if (state === undefined) return { kind: 'refused', reason: 'there is no such incident' };
    if (pieces.length === 0) return { kind: 'refused', reason: 'no evidence was collected' };
    return {
      kind: 'event',
      type: 'incidents.custody-recorded',
      data: {
        touch: touchOf(cause),
        reason: personal(reason),
        ...(recipient === undefined ? {} : { recipient: personal(recipient) }),
        pieces: pieces.map(({ key, versionId, sha256, state: found }) => ({ key, versionId, sha256, state: found })),
      },
    };
  };
