import type { StoredEvidence, StoredRef } from './stored-evidence.ts';

/** Content as it comes, so that large evidence never lies in memory whole. */
export type Content = string | AsyncIterable<string | Uint8Array>;

/** Port: what was stored, for those who only read. Errors: UnavailableError, NotFoundError. */
export interface EvidenceReader {
  /** The bytes of that version as they come. Throws a RefusedError at their end when they are not those that were stored. */
  stream(ref: StoredRef): AsyncIterable<Uint8Array>;
  /** The text of that version. Throws a RefusedError when its bytes are not those that were stored. */
  read(ref: StoredRef): Promise<string>;
}

/** Port: a store that keeps what it is given and lets nobody change it. Errors: UnavailableError, NotFoundError. */
export interface EvidenceVault extends EvidenceReader {
  /** What lies under the key; undefined when nothing does. */
  find(key: string): Promise<StoredEvidence | undefined>;
  /**
   * Stores the content under the key and locks it. Where something already lies there, that stays, the content is
   * dropped, and the answer describes what lies there: one key has one version.
   */
  put(key: string, content: Content, now: string): Promise<StoredEvidence>;
}
