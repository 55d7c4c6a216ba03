import * as z from 'zod/mini';

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
