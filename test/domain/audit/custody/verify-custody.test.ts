import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { findInCustody, objectPath, readManifest, summariseCustody } from '../../../../domain/audit/index.ts';
import type { CustodyManifest } from '../../../../domain/audit/index.ts';
import { sha256 } from '../../../../domain/shared/journal/index.ts';
import { KEY, OTHER_KEY } from '../sample-export.ts';
import { custodyText, sampleFiles, sampleManifest } from './sample-custody.ts';

const PINNED = { kind: 'pinned' as const, publicKey: KEY.publicKey };
const FINDING = 'objects/INC-2026-0001/round-1/tier-0/finding.json';

describe('the manifest', () => {
  const text = custodyText();

  it('is believed with the key that signed it', () => {
    const read = readManifest(text, PINNED);
    expect(read).toMatchObject({ kind: 'manifest', manifest: sampleManifest() });
  });

  it('is found and named with any one byte changed', () => {
    const bytes = Buffer.from(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bent = Buffer.from(bytes);
        bent[at] = (bent[at] ?? 0) ^ flip;
        expect(readManifest(bent.toString('utf8'), PINNED)).toMatchObject({ file: 'manifest.json' });
      }),
      { numRuns: 2_000 },
    );
  });

  it('is found with its lowest bit changed, whichever byte it is', () => {
    for (let at = 0; at < text.length; at += 1) {
      const bent = Buffer.from(text);
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect([at, readManifest(bent.toString('utf8'), PINNED)]).toEqual([
        at,
        { file: 'manifest.json', problem: expect.any(String) },
      ]);
    }
  });

  test.each<[string, string]>([
    ['signed by another key', custodyText(sampleManifest(), OTHER_KEY)],
    ['with space behind it', `${text} `],
    ['that is no JSON', text.slice(1)],
    ['that is empty', ''],
    ['that leads out of its folder', custodyText(sampleManifest({ objects: [climbing()] }))],
    ['without an object', custodyText(sampleManifest({ objects: [] }))],
  ])('is not believed %s', (_, bent) => {
    expect(readManifest(bent, PINNED)).toMatchObject({ file: 'manifest.json' });
  });

  it('proves nothing by a key of its own, and says so', () => {
    const trust = { kind: 'from-file' as const };
    const read = readManifest(custodyText(sampleManifest(), OTHER_KEY), trust);
    expect(read).toMatchObject({ kind: 'manifest' });
    expect(summariseCustody(sampleManifest(), 'f', trust)).toContain('NOT PROVEN');
  });
});

describe('the objects', () => {
  it('hold as they were exported', () => {
    expect(findInCustody(sampleManifest(), sampleFiles())).toEqual([]);
    expect(summariseCustody(sampleManifest(), 'f'.repeat(64), PINNED)).toBe(
      'INC-2026-0001: 2 objects of 53 bytes, every hash holds; custody of 2 links up to event 9 of the journal; ' +
        'manifest signed by the pinned key ffffffffffffffff; as of 2026-03-01T10:00:00.000Z, when it was exported; nothing withheld',
    );
  });

  test.each<[string, (files: Map<string, { sha256: string; bytes: number }>) => void, string, string]>([
    ['changed', (files) => files.set(FINDING, { sha256: sha256('x'), bytes: 35 }), FINDING, 'SHA-256 is not the one'],
    ['missing', (files) => files.delete(FINDING), FINDING, 'it is missing'],
    ['added', (files) => files.set('objects/x', { sha256: '', bytes: 0 }), 'objects/x', 'does not name it'],
  ])('are named when one is %s', (_, change, file, problem) => {
    const files = sampleFiles();
    change(files);
    expect(findInCustody(sampleManifest(), files)).toEqual([{ file, problem: expect.stringContaining(problem) }]);
  });

  test.each(['differs', 'missing'] as const)('that were found as "%s" at export never verify', (state) => {
    const [first, ...rest] = sampleManifest().objects;
    const objects = [{ ...first!, state }, ...rest];
    expect(findInCustody(sampleManifest({ objects }), sampleFiles())).toMatchObject([{ file: FINDING }]);
  });

  it('lie in the folder whatever their key says', () => {
    expect(objectPath({ key: 'evidence/INC-1/a b/ü:c' })).toBe('objects/INC-1/a%20b/%C3%BC%3Ac');
  });
});

function climbing(): CustodyManifest['objects'][number] {
  return { ...sampleManifest().objects[0]!, key: 'evidence/INC/../../secret' };
}
