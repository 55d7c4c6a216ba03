import type { RawObject } from '../s3/raw-objects.ts';

/** A raw event as it is kept: in the signal's item, or in S3 with its hash. */
export type StoredRaw = { kind: 'inline'; text: string } | RawObject;

/** Up to this size a raw event lies in its item (architecture, section 2). */
const INLINE_BYTES = 64 * 1_024;

/** Keeps a raw event. Errors: UnavailableError. */
export const storeRaw = async (text: string): Promise<StoredRaw> => {
  if (Buffer.byteLength(text) <= INLINE_BYTES) return { kind: 'inline', text };
  // Loaded when the first large event comes: hardly any is, and a cold start under an alarm should not wait for S3's client.
  const { storeRawObject } = await import('../s3/raw-objects.ts');
  return storeRawObject(text);
};
