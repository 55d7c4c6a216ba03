import * as z from 'zod/mini';

/** What names one version of a piece of evidence and proves its content: enough for the journal's state. */
export const StoredRef = z.object({ key: z.string(), versionId: z.string(), sha256: z.string().check(z.length(64)) });
export type StoredRef = z.infer<typeof StoredRef>;

/** A piece of evidence as it lies in the vault. `sha256` in hex over its bytes; locked until then (UTC ISO 8601). */
export const StoredEvidence = z.extend(StoredRef, { bytes: z.int(), lockedUntil: z.iso.datetime() });
export type StoredEvidence = z.infer<typeof StoredEvidence>;

export const storedRef = ({ key, versionId, sha256 }: StoredEvidence): StoredRef => ({ key, versionId, sha256 });
