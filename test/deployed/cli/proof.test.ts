import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { GetObjectCommand, GetObjectRetentionCommand, S3Client } from '@aws-sdk/client-s3';
import { JournalEvent } from '../../../contracts/journal-event.ts';
import { AuditExport, eventObject, executionObject } from '../../../domain/audit/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { runCli } from '../../cli/run-cli.ts';
import { application, type Application } from '../support/application.ts';
import { findDuty } from '../support/cases.ts';
import { caseOf, dutyOf, reportUntil, untilCase } from '../support/duties.ts';
import { raiseStolenKey } from '../support/incidents.ts';
import { actUntil } from '../support/people.ts';
import { approveRelease } from '../support/releases.ts';
import { until } from '../support/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-proof-'));
const path = (name: string): string => join(folder, name);
const readExport = (name: string) => AuditExport.parse(JSON.parse(readFileSync(path(name), 'utf8')));
const s3 = new S3Client({ forcePathStyle: true });

let app: Application;
/** Held major, its first report received; and one that was not, whose case owes nothing more. */
let incident: IncidentState;
let other: IncidentState;
const holdfast = (...args: string[]) =>
  runCli(args, { ...app.cloud.env, HOLDFAST_TRUSTED_KEYS: path('trusted.json'), HOLDFAST_STAGE: 'local' });
const verify = (file: string) => holdfast('audit', 'verify', path(file), '--public-key', path('key.pem'));

beforeAll(async () => {
  app = await application();
  ({ incident } = await raiseStolenKey(app));
  await reportUntil(app, incident.id, 'dora-initial', { isDone: ({ status }) => status === 'received' });
  // The next report waits for facts: its draft is the last thing that happens by itself.
  await until('the intermediate draft', async () => {
    const next = await findDuty(dutyOf(incident.id, 'dora-intermediate'));
    return next?.status === 'drafted';
  });
  incident = await actUntil(app, incident.id, ({ status }) => status === 'closed');
  ({ incident: other } = await raiseStolenKey(app));
  await actUntil(app, other.id, ({ status }) => status === 'closed');
  await untilCase(other.id, 'to close', ({ status }) => status === 'closed');
  await holdfast('audit', 'public-key', '--out', path('key.pem'));
  await holdfast('audit', 'export', incident.id, '--out', path('whole.json'));
});

const forged = async (name: string, change: (file: AuditExport) => void) => {
  const file = readExport('whole.json');
  change(file);
  writeFileSync(path(name), JSON.stringify(file));
  return verify(name);
};

describe('the proof of a closed incident', () => {
  it('verifies with the public key of KMS, offline, with its approvals, its case and its reports', async () => {
    const { status, stdout, stderr } = await verify('whole.json');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('heads signed by the pinned key');
    const { id } = incident;
    const [initial, intermediate] = [dutyOf(id, 'dora-initial'), dutyOf(id, 'dora-intermediate')];
    const journals = readExport('whole.json').journals.map(({ area, aggregateId }) => `${area}/${aggregateId}`);
    // A draft that was made again while it was asked about has a question of its own.
    const drafts = journals.filter((name) => name.startsWith(`approvals/${initial}-report-`));
    expect(drafts.length).toBeGreaterThan(0);
    expect(journals.filter((name) => !drafts.includes(name))).toEqual([
      `incidents/${id}`,
      `approvals/${id}-containment-1`,
      `approvals/${id}-review-1`,
      `approvals/${caseOf(id)}-classification-1`,
      `approvals/${initial}-receipt-1`,
      `regulation/${caseOf(id)}`,
      `regulation/${initial}`,
      `regulation/${intermediate}`,
    ]);
  });

  it('names the event after a changed byte, a removed event and a cut-off tail', async () => {
    const byte = await forged('byte.json', ({ journals: [journal] }) => {
      journal!.events[2]!.event = journal!.events[2]!.event.replace('"seq":3', '"seq":3 ');
    });
    expect(byte).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`incidents/${incident.id} event 3:`) as unknown,
    });
    const removed = await forged('removed.json', ({ journals: [journal] }) => void journal!.events.splice(4, 1));
    expect(removed).toMatchObject({ status: 1, stderr: expect.stringContaining('event 5: it is missing') as unknown });
    const cut = await forged('cut.json', ({ journals: [journal] }) => {
      journal!.events.pop();
      journal!.count -= 1;
    });
    expect(cut).toMatchObject({ status: 1, stderr: expect.stringContaining('the signed head says') as unknown });
  });

  it('has a copy of every event under lock, the same bytes, and nothing personal in it', async () => {
    for (const recorded of readExport('whole.json').journals.flatMap(({ events }) => events)) {
      const object = {
        Bucket: process.env['ARCHIVE_BUCKET'],
        Key: eventObject(JournalEvent.parse(JSON.parse(recorded.event))),
      };
      const { Body } = await until(object.Key, () => s3.send(new GetObjectCommand(object)).catch(() => undefined));
      expect(JSON.parse((await Body?.transformToString()) ?? '')).toEqual(recorded);
      const { Retention } = await s3.send(new GetObjectRetentionCommand(object));
      expect(Retention?.Mode).toBe('GOVERNANCE');
    }
  });

  it('has the history of every execution in the archive, nested ones too, without a task token', async () => {
    for (const [workflow, name] of [
      ['handle-incident', `${incident.id}-1`],
      ['obtain-approval', `${incident.id}-1-containment-1`],
      ['contain-threat', `${incident.id}-1-contain-threat-1`],
      ['obtain-approval', `${caseOf(incident.id)}-classification-1-1`],
      ['meet-obligation', `${dutyOf(incident.id, 'dora-initial')}-1`],
    ] as const) {
      const object = {
        Bucket: process.env['ARCHIVE_BUCKET'],
        Key: executionObject(`holdfast-local-${workflow}`, name),
      };
      const { Body } = await until(object.Key, () => s3.send(new GetObjectCommand(object)).catch(() => undefined));
      const text = (await Body?.transformToString()) ?? '';
      expect(JSON.parse(text)).toMatchObject({ execution: { name, status: 'SUCCEEDED' } });
      const tokens = [...text.matchAll(/[tT]oken[\\"]*:\s*[\\"]*([^\\"]+)/g)].map(([, token]) => token);
      expect(tokens.filter((token) => token?.startsWith('sha256:') !== true)).toEqual([]);
    }
  });
});

describe('what an auditor reads', () => {
  it('says who did what, when, why and with which evidence', async () => {
    const { status, stdout } = await holdfast('incident', 'show', incident.id);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^INC-\S+ {2}SEV\d {2}closed\n/);
    for (const text of ['(person:', 'why: ', 'evidence: ', 'SHA-256 ', ' UTC  ', 'The journal is whole'])
      expect(stdout).toContain(text);
  });
  it('shows every execution with all its events, and writes one page that needs nothing else', async () => {
    const { stdout } = await holdfast('incident', 'show', incident.id, '--history');
    for (const workflow of ['handle-incident', 'collect-evidence', 'obtain-approval', 'contain-threat'])
      expect(stdout).toContain(`\n${workflow}  ${incident.id}-`);
    expect(stdout).toContain(`\nmeet-obligation  ${dutyOf(incident.id, 'dora-initial')}-`);
    expect(stdout).toContain('ExecutionSucceeded');
    await holdfast('incident', 'show', incident.id, '--history', '--html', path('report.html'));
    const html = readFileSync(path('report.html'), 'utf8');
    expect(html).toContain(incident.id);
    expect(html).not.toMatch(/<(script|link|img)|(src|href)="https?:/);
  });
  it('lists incidents and approvals, one JSON line each', async () => {
    const { stdout } = await holdfast('incident', 'list', '--status', 'closed');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; status: string });
    expect(lines.find(({ id }) => id === incident.id)).toMatchObject({ status: 'closed' });
    const { stdout: approvals } = await holdfast('approvals', 'list', '--status', 'approved');
    expect(approvals).toContain(`"id":"${incident.id}-review-1"`);
  });
});

const release = async (id: string): Promise<void> => {
  const why = ['--as', 'false-positive', '--by', 'ciso-1', '--reason', 'It was the owner.'];
  expect((await holdfast('incident', 'release', id, ...why)).status).toBe(0);
  await approveRelease(app, id);
};
const erase = (id: string) =>
  holdfast('audit', 'erase', id, '--reason', 'erasure-request', '--reference', 'DPO-17', '--by', 'ciso-1');

describe('erasure', () => {
  it('leaves a journal that verifies and names what was redacted', async () => {
    const { id } = other;
    expect(await erase(id)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('a containment is in force') as unknown,
    });
    await release(id);
    const { status, stdout } = await erase(id);
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { incidentId: id }]);
    expect((JSON.parse((await erase(id)).stdout) as { erased: string[] }).erased).toEqual([]);
    await holdfast('audit', 'export', id, '--out', path('erased.json'));
    expect(readExport('erased.json').journals.flatMap(({ sealed }) => sealed)).toEqual([]);
    const verified = await verify('erased.json');
    expect(verified.status).toBe(0);
    expect(verified.stdout).toContain(`incidents/${id} event 1: description (erased)`);
    expect(verified.stdout).toContain(`approvals/${id}-review-1 event 2: reason (erased)`);
    expect(verified.stdout).toMatch(new RegExp(`regulation/${caseOf(id)} event \\d+: reason \\(erased\\)`));
    expect((await holdfast('incident', 'show', id)).stdout).toContain('why: (erased)');
  });
  it('is refused while the incident is open', async () => {
    const { incident: open } = await raiseStolenKey(app);
    const refused = await holdfast('audit', 'erase', open.id, '--reason', 'retention-ended', '--by', 'ciso-1');
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('is open') as unknown });
  });
  it('is refused while its regulatory case owes reports, however long the incident is closed', async () => {
    await release(incident.id);
    expect(await erase(incident.id)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`the regulatory case ${caseOf(incident.id)} is open`) as unknown,
    });
  });
});
