import { describe, expect, it } from '@jest/globals';
import { measureContent } from '../../adapters/s3/hash-content.ts';
import type { EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import { sha256 } from '../../domain/shared/journal/index.ts';

const PIECE = 'Prüfung\n'.repeat(1000);

async function* pieces(count: number): AsyncGenerator<string> {
  for (let sent = 0; sent < count; sent += 1) yield await Promise.resolve(PIECE);
}

/** What the domain counts on, whichever vault it is given. `key` answers a fresh key; `now` is the wall clock. */
export const evidenceVaultSuite = (name: string, vault: () => EvidenceVault, key: () => string): void => {
  describe(`evidence vault: ${name}`, () => {
    const now = new Date().toISOString();

    it('stores a text locked, with its hash, and reads it back', async () => {
      const at = key();
      const stored = await vault().put(at, '{"name":"Grüße"}', now);
      expect(stored).toMatchObject({ key: at, sha256: sha256('{"name":"Grüße"}'), bytes: 18 });
      expect(Date.parse(stored.lockedUntil) - Date.parse(now)).toBe(90 * 24 * 60 * 60 * 1000);
      expect(await vault().read(stored)).toBe('{"name":"Grüße"}');
    });

    it.each([1, 1000])('stores a stream of %i pieces as it comes', async (count) => {
      const stored = await vault().put(key(), pieces(count), now);
      const whole = PIECE.repeat(count);
      expect(stored).toMatchObject({ sha256: sha256(whole), bytes: Buffer.byteLength(whole) });
      expect(await vault().read(stored)).toBe(whole);
    });

    it('keeps the first version when the same key comes again, also at the same time', async () => {
      const at = key();
      const [first, second] = await Promise.all([vault().put(at, 'one', now), vault().put(at, 'two', now)]);
      expect(second).toEqual(first);
      const third = await vault().put(at, 'three', now);
      expect(third.versionId).toBe(first.versionId);
      expect(await vault().find(at)).toMatchObject({
        versionId: first.versionId,
        sha256: first.sha256,
        bytes: first.bytes,
      });
    });

    it('streams bytes that are no text in and out as they are', async () => {
      async function* bytes(): AsyncGenerator<Uint8Array> {
        yield await Promise.resolve(Uint8Array.of(0, 255, 128, 10));
        yield Uint8Array.of(195);
      }
      const stored = await vault().put(key(), bytes(), now);
      const out: number[] = [];
      for await (const chunk of vault().stream(stored)) out.push(...chunk);
      expect([stored.bytes, out]).toEqual([5, [0, 255, 128, 10, 195]]);
    });

    it('finds nothing where nothing is', async () => {
      const at = key();
      expect(await vault().find(at)).toBeUndefined();
      const ref = { key: at, versionId: '1', sha256: sha256('') };
      await expect(vault().read(ref)).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it('stores nothing of a stream that breaks off', async () => {
      const at = key();
      async function* broken(): AsyncGenerator<string> {
        yield await Promise.resolve(PIECE);
        throw new RangeError('broken off');
      }
      await expect(vault().put(at, broken(), now)).rejects.toMatchObject({ name: 'RangeError' });
      expect(await vault().find(at)).toBeUndefined();
    });

    it('refuses to hand out what is not what was stored', async () => {
      const stored = await vault().put(key(), 'as it was', now);
      const other = { ...stored, sha256: sha256('as it was not') };
      await expect(vault().read(other)).rejects.toMatchObject({ name: 'RefusedError' });
      await expect(measureContent(vault().stream(other))).rejects.toMatchObject({ name: 'RefusedError' });
    });
  });
};
