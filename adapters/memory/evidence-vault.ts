import type { EvidenceVault, StoredEvidence } from '../../domain/incidents/evidence/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import { sha256 } from '../../domain/shared/journal/index.ts';
import { after, DAY } from '../../domain/shared/time.ts';
import { hashContent } from '../s3/hash-content.ts';

type Kept = { stored: StoredEvidence; text: string };

/** The vault's twin in memory. `kept` is for tests: what lies where, and to tamper with. */
export const memoryEvidenceVault = (lockDays = 90): EvidenceVault & { kept: Map<string, Kept> } => {
  const kept = new Map<string, Kept>();
  return {
    kept,
    find: (key) => Promise.resolve(kept.get(key)?.stored),
    put: async (key, content, now) => {
      const { stream, measured } = hashContent(content);
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const earlier = kept.get(key);
      if (earlier !== undefined) return earlier.stored;
      const lockedUntil = after(now, lockDays * DAY);
      const stored = { key, versionId: '1', sha256: measured.sha256(), bytes: measured.bytes, lockedUntil };
      kept.set(key, { stored, text: Buffer.concat(chunks).toString('utf8') });
      return stored;
    },
    read: async ({ key, sha256: expected }) => {
      const found = await Promise.resolve(kept.get(key));
      if (found === undefined) throw new NotFoundError(`nothing lies under ${key}`);
      if (sha256(found.text) !== expected) throw new RefusedError(`${key} is not what was stored`);
      return found.text;
    },
  };
};
