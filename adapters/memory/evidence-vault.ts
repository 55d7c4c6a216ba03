import type { EvidenceVault, StoredEvidence, StoredRef } from '../../domain/incidents/evidence/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import { after, DAY } from '../../domain/shared/time.ts';
import { bytesOfContent, checkedContent, hashContent, textOfContent } from '../s3/hash-content.ts';

type Kept = { stored: StoredEvidence; bytes: Buffer };

async function* asCome(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** The vault's twin in memory. `kept` is for tests: what lies where, and to tamper with. */
export const memoryEvidenceVault = (lockDays = 90): EvidenceVault & { kept: Map<string, Kept> } => {
  const kept = new Map<string, Kept>();
  async function* stream({ key, sha256 }: StoredRef): AsyncGenerator<Uint8Array> {
    const found = kept.get(key);
    if (found === undefined) throw new NotFoundError(`nothing lies under ${key}`);
    yield* checkedContent(asCome(found.bytes), sha256, () => new RefusedError(`${key} is not what was stored`));
  }
  return {
    kept,
    stream,
    find: (key) => Promise.resolve(kept.get(key)?.stored),
    put: async (key, content, now) => {
      const { stream: bytes, measured } = hashContent(content);
      const whole = await bytesOfContent(bytes);
      const earlier = kept.get(key);
      if (earlier !== undefined) return earlier.stored;
      const lockedUntil = after(now, lockDays * DAY);
      const stored = { key, versionId: '1', sha256: measured.sha256(), bytes: measured.bytes, lockedUntil };
      kept.set(key, { stored, bytes: whole });
      return stored;
    },
    read: (ref) => textOfContent(stream(ref)),
  };
};
