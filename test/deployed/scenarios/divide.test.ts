import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { AuditExport } from '../../../domain/audit/index.ts';
import { piecesOf } from '../../../domain/incidents/index.ts';
import { after, DAY } from '../../../domain/shared/time.ts';
import { runCli } from '../../cli/run-cli.ts';
import { application, invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { findCase } from '../support/cases.ts';
import { present } from '../support/declared.ts';
import { keysOf } from '../support/identities.ts';
import { eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { actUntil } from '../support/people.ts';
import { until } from '../support/until.ts';

const MINUTES = 60_000;
const BY = 'incident-manager-1';
const REASON = 'The second key was used by its owner, from the office.';

let app: Application;
beforeAll(async () => {
  app = await application();
});

const folder = mkdtempSync(join(tmpdir(), 'holdfast-divide-'));
const holdfast = (...args: string[]) =>
  runCli(args, { ...app.cloud.env, HOLDFAST_TRUSTED_KEYS: join(folder, 'trusted.json'), HOLDFAST_STAGE: 'local' });
const inDays = async (days: number): Promise<string> => after(await present(), days * DAY);

describe('an incident that is two', () => {
  it(
    'is divided: the part inherits awareness, facts and custody, and each is contained once',
    async () => {
      const { incident: first, victim: stays } = await raiseStolenKey(app);
      const { incident: second, victim: leaves } = await raiseStolenKey(app);
      const merge = { command: 'merge', incidentId: second.id, into: first.id, personId: BY, reason: REASON };
      await invoke('incidents', 'command-incident', merge);
      await until('both to be one', async () => (await readIncident(first.id)).absorbed?.includes(second.id));
      await until('its first evidence', async () => (await readIncident(first.id)).evidence?.collected.length);

      const part = ['--resource', second.resource.uid, '--principal', leaves.userName];
      const command = ['incident', 'split', first.id, ...part, '--by', BY, '--reason', REASON];
      const { status, stdout, stderr } = await holdfast(...command);
      expect([status, stderr]).toEqual([0, '']);
      const { child: childId } = JSON.parse(stdout) as { child: string };
      const child = await until('the part to be opened', async () => {
        const pieces = piecesOf(await eventsOf(childId).catch(() => []));
        return pieces.length > 0 && (await readIncident(childId));
      });
      const parent = await readIncident(first.id);
      expect(child).toMatchObject({ splitFrom: first.id, resource: second.resource });
      expect(parent.children).toEqual([childId]);
      expect(child.times.detectedAt).toBe(parent.times.detectedAt);
      const own = piecesOf(await eventsOf(first.id)).map(({ key }) => key);
      expect(own).toEqual(expect.arrayContaining(piecesOf(await eventsOf(childId)).map(({ key }) => key)));
      expect(await holdfast(...command)).toMatchObject({ status: 0, stdout });

      const of = await until('the case of the part', () => findCase(`${childId}.bank`));
      expect(of.detectedAt).toBe((await findCase(`${first.id}.bank`))?.detectedAt);

      for (const id of [first.id, childId]) await actUntil(app, id, ({ status: now }) => now === 'closed');
      expect(await keysOf(stays.userName)).toEqual({ [stays.accessKeyId]: 'Inactive' });
      expect(await keysOf(leaves.userName)).toEqual({ [leaves.accessKeyId]: 'Inactive' });
      const acts = async (id: string) =>
        (await eventsOf(id)).filter(({ type }) => type === 'incidents.containment-verified').length;
      expect([await acts(first.id), await acts(childId)]).toEqual([1, 1]);
    },
    6 * MINUTES,
  );

  it(
    'is one case after a merge: exports take the merged journals along, and a hold reaches them',
    async () => {
      const { incident: survivor } = await raiseStolenKey(app);
      const { incident: merged } = await raiseStolenKey(app);
      await until('its first evidence', async () => (await readIncident(merged.id)).evidence?.collected.length);
      const into = ['--into', survivor.id, '--by', BY, '--reason', REASON];
      expect(await holdfast('incident', 'merge', merged.id, ...into)).toMatchObject({ status: 0 });
      await until('both to be one', async () => (await readIncident(survivor.id)).absorbed?.includes(merged.id));

      const order = ['--until', await inDays(30), '--for', 'litigation', '--by', BY, '--reason', REASON];
      expect(await holdfast('evidence', 'hold', survivor.id, ...order)).toMatchObject({ status: 0 });
      await until('the hold to reach it', async () => (await readIncident(merged.id)).heldUntil);

      const file = join(folder, 'journal.json');
      expect(await holdfast('audit', 'export', survivor.id, '--out', file)).toMatchObject({ status: 0 });
      const { journals } = AuditExport.parse(JSON.parse(readFileSync(file, 'utf8')));
      expect(journals.map(({ aggregateId }) => aggregateId)).toEqual(expect.arrayContaining([survivor.id, merged.id]));
      await holdfast('audit', 'public-key', '--out', join(folder, 'key.pem'));
      const verified = await holdfast('audit', 'verify', file, '--public-key', join(folder, 'key.pem'));
      expect(verified).toMatchObject({ status: 0, stdout: expect.stringContaining('every hash and link holds') });
    },
    3 * MINUTES,
  );

  it(
    'is linked with what belongs to it: both journals say so',
    async () => {
      const { incident: one } = await raiseStolenKey(app);
      const { incident: other } = await raiseStolenKey(app);
      const link = ['incident', 'link', one.id, '--to', other.id, '--as', 'same-cause', '--by', BY, '--reason', REASON];
      expect(await holdfast(...link)).toMatchObject({ status: 0 });
      await until('the other to say so', async () => (await readIncident(other.id)).links?.length);
      expect((await holdfast('incident', 'show', other.id)).stdout).toContain(`It has the same cause as ${one.id}`);
      expect(
        await holdfast('incident', 'link', one.id, '--to', 'INC-1999-0001', '--by', BY, '--reason', REASON),
      ).toMatchObject({ status: 2 });
    },
    2 * MINUTES,
  );
});
