import { fingerprintOf } from '../../../../domain/audit/index.ts';
import type { CustodyManifest, FoundFiles } from '../../../../domain/audit/index.ts';
import { objectPath, writeCustodyFile } from '../../../../domain/audit/index.ts';
import { canonicalJson, sha256 } from '../../../../domain/shared/journal/index.ts';
import { KEY, signWith } from '../sample-export.ts';

const AT = '2026-03-01T10:00:00.000Z';
export const CONTENTS = new Map([
  ['finding', '{"detail-type":"GuardDuty Finding"}'],
  ['recent-calls', '{"v":1,"calls":[]}'],
]);

export const sampleManifest = (change: Partial<CustodyManifest> = {}): CustodyManifest => ({
  v: 1,
  kind: 'custody-manifest',
  incidentId: 'INC-2026-0001',
  time: AT,
  keyId: 'arn:key',
  head: { seq: 9, hash: sha256('head') },
  objects: [...CONTENTS].map(([item, text]) => ({
    item,
    key: `evidence/INC-2026-0001/round-1/tier-0/${item}.json`,
    versionId: 'v1',
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
    collected: { seq: 4, at: AT, by: 'system:handle-incident' },
    state: 'holds',
  })),
  custody: [
    { seq: 4, at: AT, by: 'system:handle-incident', what: 'collected', pieces: 2, notHolding: [] },
    { seq: 9, at: AT, by: 'person:ciso-1', what: 'exported', pieces: 2, notHolding: [] },
  ],
  withheld: [],
  ...change,
});

export const custodyText = (manifest: CustodyManifest = sampleManifest(), key = KEY): string =>
  writeCustodyFile({
    format: 'holdfast-custody-manifest',
    v: 1,
    key: { fingerprint: fingerprintOf(key.publicKey), publicKey: key.publicKey },
    manifest: signWith(key.privateKey, canonicalJson(manifest)),
  });

export const sampleFiles = (): Map<string, { sha256: string; bytes: number }> =>
  new Map(
    sampleManifest().objects.map((object) => [objectPath(object), { sha256: object.sha256, bytes: object.bytes }]),
  ) satisfies FoundFiles;
