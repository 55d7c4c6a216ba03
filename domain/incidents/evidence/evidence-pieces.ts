import * as z from 'zod/mini';

/** The pieces that an `evidence-collected` event names. */
export const EvidencePieces = z.object({
  items: z.array(z.object({ item: z.string(), key: z.string(), versionId: z.string(), sha256: z.string() })),
});

/** What could not be had, with the reason. */
export const MissingPieces = z.object({ missing: z.array(z.object({ item: z.string(), reason: z.string() })) });
