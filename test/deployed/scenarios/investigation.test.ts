import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { piecesOf } from '../../../domain/incidents/index.ts';
import { after, HOUR } from '../../../domain/shared/time.ts';
import { runCli } from '../../cli/run-cli.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { present } from '../support/declared.ts';
import { eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { until } from '../support/until.ts';

const MINUTES = 60_000;
const BY = ['--by', 'incident-manager-1'];
const folder = mkdtempSync(join(tmpdir(), 'holdfast-investigation-'));
const path = (...names: string[]): string => join(folder, ...names);

let app: Application;
let incident: IncidentState;
const holdfast = (...args: string[]) =>
  runCli(args, { ...app.cloud.env, HOLDFAST_TRUSTED_KEYS: path('trusted.json'), HOLDFAST_STAGE: 'local' });
const lines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

beforeAll(async () => {
  app = await application();
  ({ incident } = await raiseStolenKey(app));
  await until('its first evidence', async () => (await readIncident(incident.id)).evidence?.collected.length);
}, 2 * MINUTES);

describe('the search for the cause', () => {
  it(
    'goes by hypotheses and tasks; who is given one hears of it',
    async () => {
      const { id } = incident;
      const text = 'The key leaked with a build log.';
      const owner = ['--owner', 'continuity-1'];
      expect(await holdfast('investigation', 'suppose', id, '--text', text, ...owner, ...BY)).toMatchObject({
        status: 0,
      });
      const due = after(await present(), HOUR);
      const task = ['--what', 'Read the build logs of March.', ...owner, '--due', due, '--hypothesis', 'H1'];
      expect(await holdfast('investigation', 'task', id, ...task, ...BY)).toMatchObject({ status: 0 });
      const stranger = ['--what', 'Read the build logs of March.', '--owner', 'nobody-1', '--due', due];
      expect(await holdfast('investigation', 'task', id, ...stranger, ...BY)).toMatchObject({ status: 2 });
      const done = ['investigation', 'done', id, 'T1', '--found', 'The log of 1 March holds it.', ...BY];
      expect(await holdfast(...done)).toMatchObject({ status: 0 });
      const settle = ['--as', 'confirmed', '--reason', 'The log of 1 March holds it.'];
      expect(await holdfast('investigation', 'settle', id, 'H1', ...settle, ...BY)).toMatchObject({ status: 0 });
      expect(lines((await holdfast('investigation', 'show', id)).stdout)).toMatchObject([
        { key: 'H1', verdict: 'confirmed', text },
        { key: 'T1', status: 'done', owner: 'continuity-1' },
      ]);
    },
    2 * MINUTES,
  );

  it('shares indicators as STIX, which the journal keeps sealed', async () => {
    const seen = ['--seen-at', '2026-03-01T10:00:00Z', '--note', 'The key was used from there.'];
    const value = ['--value', '198.51.100.7'];
    const record = await holdfast('investigation', 'indicator', incident.id, 'ipv4-addr', ...value, ...seen, ...BY);
    expect(record).toMatchObject({ status: 0 });
    const bundle = await holdfast('investigation', 'indicators', incident.id, '--tlp', 'green');
    expect(JSON.parse(bundle.stdout)).toMatchObject({
      type: 'bundle',
      objects: [{ type: 'indicator', pattern: "[ipv4-addr:value = '198.51.100.7']" }],
    });
    expect(JSON.stringify(await eventsOf(incident.id))).not.toContain('198.51.100.7');
  });

  it('has a timeline from journal and evidence, and the journal says who looked', async () => {
    const look = ['incident', 'timeline', incident.id, '--reason', 'To find where it began.', ...BY];
    const { status, stdout } = await holdfast(...look);
    expect(status).toBe(0);
    const moments = lines(stdout);
    expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).sort());
    expect(moments).toContainEqual(expect.objectContaining({ source: 'journal', proof: 'event 1' }));
    expect((await eventsOf(incident.id)).at(-1)).toMatchObject({
      type: 'incidents.custody-recorded',
      actor: 'person:incident-manager-1',
      data: { touch: 'examined' },
    });
  });
});

describe('the privileged stream', () => {
  it(
    'is opened by counsel alone, and is in no pack: that says only how much was withheld, by whom',
    async () => {
      const { id } = incident;
      const basis = ['--basis', 'Advice on liability towards clients.'];
      expect(await holdfast('privilege', 'open', id, ...basis, ...BY)).toMatchObject({ status: 1 });
      const counsel = ['--by', 'counsel-1'];
      expect(await holdfast('privilege', 'open', id, ...basis, ...counsel)).toMatchObject({ status: 0 });
      const note = 'Our view of the contract with the provider.';
      expect(await holdfast('privilege', 'add', id, '--note', note, ...counsel)).toMatchObject({ status: 0 });
      const [piece] = piecesOf(await eventsOf(id));
      expect(await holdfast('privilege', 'withhold', id, '--piece', piece?.key ?? '', ...counsel)).toMatchObject({
        status: 0,
      });
      expect((await holdfast('privilege', 'show', id, '--reason', 'I want to know it.', ...BY)).stdout).toBe('');
      const shown = await holdfast('privilege', 'show', id, '--reason', 'To prepare the hearing.', ...counsel);
      expect(shown.stdout).toContain(note);

      await holdfast('audit', 'export', id, '--out', path('journal.json'));
      await holdfast('evidence', 'export', id, '--out', path('pack'), '--reason', 'The auditor asks.', ...BY);
      await holdfast('audit', 'public-key', '--out', path('key.pem'));
      const key = ['--public-key', path('key.pem')];
      const journal = await holdfast('audit', 'verify', path('journal.json'), ...key);
      expect(journal).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('2 items withheld by person:counsel-1'),
      });
      expect(journal.stdout).not.toContain('privileged');
      const pack = await holdfast('evidence', 'verify', path('pack'), ...key);
      expect(pack).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('2 pieces withheld by person:counsel-1'),
      });
    },
    2 * MINUTES,
  );
});
