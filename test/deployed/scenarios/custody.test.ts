import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { GetObjectRetentionCommand, S3Client } from '@aws-sdk/client-s3';
import { OUTPUT } from '../../../contracts/outputs.ts';
import { AuditExport, CustodyFile, CustodyManifest, objectPath } from '../../../domain/audit/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { runCli } from '../../cli/run-cli.ts';
import { application, type Application } from '../support/application.ts';
import { eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { until } from '../support/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-custody-'));
const path = (...names: string[]): string => join(folder, ...names);
const REASON = 'The prosecutor asks for a copy.';

const s3 = new S3Client({ forcePathStyle: true });

let app: Application;
let incident: IncidentState;
const holdfast = (...args: string[]) =>
  runCli(args, { ...app.cloud.env, HOLDFAST_TRUSTED_KEYS: path('trusted.json'), HOLDFAST_STAGE: 'local' });
/** Without the cloud's address: what verifies must not need it. */
const verify = (out: string) =>
  runCli(['evidence', 'verify', path(out), '--public-key', path('key.pem')], {
    HOLDFAST_TRUSTED_KEYS: path('none.json'),
  });
const take = (out: string, by = 'ciso-1') =>
  holdfast('evidence', 'export', incident.id, '--out', path(out), '--by', by, '--reason', REASON);
const manifestIn = (out: string): CustodyManifest => {
  const file = CustodyFile.parse(JSON.parse(readFileSync(path(out, 'manifest.json'), 'utf8')));
  return CustodyManifest.parse(JSON.parse(file.manifest.statement));
};
const flip = (file: string): void => {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

beforeAll(async () => {
  app = await application();
  ({ incident } = await raiseStolenKey(app));
  await until('its first evidence', async () => (await readIncident(incident.id)).evidence?.collected.length);
  await holdfast('audit', 'public-key', '--out', path('key.pem'));
});

describe('evidence in custody', () => {
  it('is handed out with a signed manifest, and verifies offline', async () => {
    expect(await take('whole')).toMatchObject({ status: 0 });
    const { status, stdout, stderr } = await verify('whole');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('every hash holds');
    expect(manifestIn('whole').objects.map(({ item }) => item)).toEqual(
      expect.arrayContaining(['finding', 'principal-policies-and-keys', 'recent-calls']),
    );
  });

  it('has the touch in the journal, whose end the manifest names, with the reason sealed', async () => {
    const { head, custody } = manifestIn('whole');
    const event = (await eventsOf(incident.id))[head.seq - 1];
    expect(event).toMatchObject({ type: 'incidents.custody-recorded', actor: 'person:ciso-1' });
    expect(JSON.stringify(event)).not.toContain('prosecutor');
    expect(custody.map(({ what, by }) => [what, by])).toEqual(
      expect.arrayContaining([
        ['collected', 'system:handle-incident'],
        ['exported', 'person:ciso-1'],
      ]),
    );
    await holdfast('audit', 'export', incident.id, '--out', path('journal.json'));
    const { journals } = AuditExport.parse(JSON.parse(readFileSync(path('journal.json'), 'utf8')));
    expect(journals[0]?.events[head.seq - 1]?.hash).toBe(head.hash);
    const shown = await holdfast('incident', 'show', incident.id);
    expect(shown.stdout).toContain('of evidence exported; every hash holds');
  });

  it('is found changed by one byte of an object, or of the manifest, and named', async () => {
    await take('object');
    const file = objectPath(manifestIn('object').objects[0]!);
    flip(path('object', file));
    const object = await verify('object');
    expect(object).toMatchObject({ status: 1, stderr: expect.stringContaining(`${file}: its SHA-256`) as unknown });
    await take('manifest');
    flip(path('manifest', 'manifest.json'));
    const manifest = await verify('manifest');
    expect(manifest).toMatchObject({ status: 1, stderr: expect.stringContaining('manifest.json: ') as unknown });
  });

  it('is locked until the end of a legal hold, which nobody makes shorter', async () => {
    const end = new Date(Date.now() + 390 * 24 * 60 * 60 * 1000);
    const hold = (moment: Date) =>
      holdfast(
        ...['evidence', 'hold', incident.id, '--until', moment.toISOString(), '--for', 'law-enforcement'],
        ...['--by', 'ciso-1', '--reason', REASON, '--contact', 'The prosecutor', '--reference', '4-Js-17/26'],
      );
    expect(await hold(end)).toMatchObject({ status: 0, stdout: expect.stringContaining('heldUntil') as unknown });
    const { key, versionId } = manifestIn('whole').objects[0]!;
    const object = { Bucket: app.outputs[OUTPUT.evidenceBucket], Key: key, VersionId: versionId };
    await until('the longer lock', async () => {
      const { Retention } = await s3.send(new GetObjectRetentionCommand(object));
      return Math.abs((Retention?.RetainUntilDate?.getTime() ?? 0) - end.getTime()) < 1000;
    });
    expect(await hold(new Date(end.getTime() - 1000))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('only grows') as unknown,
    });
  });

  it('is given to nobody whom the directory does not know', async () => {
    expect(await take('nobody', 'nobody-1')).toMatchObject({ status: 2 });
  });
});
