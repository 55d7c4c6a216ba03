import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { objectPath } from '../../domain/audit/index.ts';
import { CONTENTS, custodyText, sampleManifest } from '../domain/audit/custody/sample-custody.ts';
import { KEY, OTHER_KEY } from '../domain/audit/sample-export.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-evidence-'));
const out = join(folder, 'out');
const pem = join(folder, 'key.pem');
const otherPem = join(folder, 'other.pem');
const finding = join(out, 'objects/INC-2026-0001/round-1/tier-0/finding.json');
const verify = (...more: string[]) =>
  runCli(['evidence', 'verify', out, ...more], { HOLDFAST_TRUSTED_KEYS: join(folder, 'none.json') });

const flip = (file: string, at: number): void => {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  for (const object of sampleManifest().objects) {
    const file = join(out, objectPath(object));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, CONTENTS.get(object.item) ?? '');
  }
  writeFileSync(join(out, 'manifest.json'), custodyText());
  writeFileSync(pem, KEY.publicKey);
  writeFileSync(otherPem, OTHER_KEY.publicKey);
});

describe('holdfast evidence verify', () => {
  it('exits 0 with one line, without network, given the folder or its manifest', async () => {
    const { status, stdout, stderr } = await verify('--public-key', pem);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('INC-2026-0001: 2 objects of 53 bytes, every hash holds');
    const file = await runCli(['evidence', 'verify', join(out, 'manifest.json'), '--public-key', pem], {});
    expect(file.status).toBe(0);
  });

  it('names the object with a flipped byte', async () => {
    flip(finding, 7);
    const { status, stdout, stderr } = await verify('--public-key', pem);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('objects/INC-2026-0001/round-1/tier-0/finding.json: its SHA-256 is not');
  });

  it('names the manifest with a flipped byte', async () => {
    flip(join(out, 'manifest.json'), 400);
    expect(await verify('--public-key', pem)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('DOES NOT VERIFY: manifest.json: ') as unknown,
    });
  });

  it('names every file that is gone or was added', async () => {
    rmSync(finding);
    writeFileSync(join(out, 'objects', 'added.json'), '{}');
    const { status, stderr } = await verify('--public-key', pem);
    expect(status).toBe(1);
    expect(stderr).toContain('finding.json: it is missing');
    expect(stderr).toContain('objects/added.json: the manifest does not name it');
  });

  it('exits 1 where no key is pinned, or another one signed', async () => {
    expect(await verify()).toMatchObject({ status: 1, stderr: expect.stringContaining('NOT PROVEN') as unknown });
    expect(await verify('--public-key', otherPem)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not signed with the trusted key') as unknown,
    });
  });

  it('exits 2 for what is no export', async () => {
    rmSync(join(out, 'manifest.json'));
    expect(await verify()).toMatchObject({ status: 2, stderr: expect.stringContaining('manifest.json') as unknown });
  });
});
