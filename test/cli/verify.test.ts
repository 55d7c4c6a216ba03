import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { pinKey } from '../../cli/audit/pinned-keys.ts';
import { KEY, OTHER_KEY, sampleExport } from '../domain/audit/sample-export.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-verify-'));
const write = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const good = write('good.json', sampleExport());
const pem = write('key.pem', KEY.publicKey);
const otherPem = write('other.pem', OTHER_KEY.publicKey);
const trusted = { HOLDFAST_TRUSTED_KEYS: join(folder, 'trusted.json') };
const nothingPinned = { HOLDFAST_TRUSTED_KEYS: join(folder, 'none.json') };

describe('holdfast audit verify', () => {
  it('exits 0 with one line for a whole export and the right key, without network', async () => {
    const { status, stdout, stderr } = await runCli(['audit', 'verify', good, '--public-key', pem], nothingPinned);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stdout).toContain('15 events in 2 journals, every hash and link holds');
    expect(stdout).toContain(`(--public-key ${pem}); as of 2026-02-02T00:00:00Z`);
  });
  it('believes a key that was pinned before', async () => {
    process.env['HOLDFAST_TRUSTED_KEYS'] = trusted.HOLDFAST_TRUSTED_KEYS;
    expect(pinKey({ source: 'arn:key', publicKey: KEY.publicKey }, false).kind).toBe('pinned');
    const { status, stdout } = await runCli(['audit', 'verify', good], trusted);
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining(`(of arn:key, pinned in ${trusted.HOLDFAST_TRUSTED_KEYS})`),
    ]);
  });
  it('exits 1 and says that nothing is proven when no key is pinned', async () => {
    const { status, stdout, stderr } = await runCli(['audit', 'verify', good], nothingPinned);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('the one in the file proves nothing');
  });
  it('exits 1 and names the event for another key, a changed byte and a cut-off tail', async () => {
    const other = await runCli(['audit', 'verify', good, '--public-key', otherPem], nothingPinned);
    expect([other.status, other.stderr]).toEqual([
      1,
      expect.stringContaining('incidents/INC-2026-0001 event 13: the head'),
    ]);
    const bent = sampleExport();
    bent.journals[0]!.events[4]!.event = bent.journals[0]!.events[4]!.event.replace('"count":4', '"count":5');
    const byte = await runCli(['audit', 'verify', write('byte.json', bent), '--public-key', pem], nothingPinned);
    expect([byte.status, byte.stderr]).toEqual([1, expect.stringContaining('incidents/INC-2026-0001 event 5')]);
    const cut = sampleExport();
    cut.journals[0]!.events.pop();
    cut.journals[0]!.count -= 1;
    const tail = await runCli(['audit', 'verify', write('cut.json', cut), '--hashes-only'], nothingPinned);
    expect([tail.status, tail.stderr]).toEqual([1, expect.stringContaining('event 13: it is missing')]);
  });
  it('takes a damaged file for a finding, a missing one for a wrong argument', async () => {
    expect((await runCli(['audit', 'verify', write('half.json', '{"format":')])).status).toBe(1);
    expect((await runCli(['audit', 'verify', join(folder, 'absent.json')])).status).toBe(2);
    expect((await runCli(['audit', 'verify', good, '--public-key', good])).stderr).toContain('--public-key: ');
  });
});
