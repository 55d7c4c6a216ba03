import { randomUUID } from 'node:crypto';
import { IAMClient, TagUserCommand } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readExercises } from '../../../adapters/config/exercises.ts';
import type { ExerciseReport } from '../../../domain/incidents/exercise/index.ts';
import { stopCloud } from '../../../local/cloud.ts';
import { decide } from '../../../local/decide.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { findingAbout } from '../../../local/replay.ts';
import { makeVictim } from '../../../local/victim.ts';
import type { Victim } from '../../../local/victim.ts';
import { runCli } from '../../cli/run-cli.ts';
import { accountState } from '../support/account-state.ts';
import { invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { openBucket } from '../support/bucket-theft.ts';
import { advance } from '../support/clock.ts';
import { isDenied, keysOf } from '../support/identities.ts';
import { eventsOf, raiseKeyOf, readIncident } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { actUntil, askFor } from '../support/people.ts';
import { until } from '../support/until.ts';

const CLOUD = 'exercises';
const MINUTES = 60_000;
const { sandboxTag } = readExercises();

let app: Application;
beforeAll(async () => {
  app = await ownCloud(CLOUD);
}, 5 * MINUTES);
afterAll(() => stopCloud(CLOUD), MINUTES);

const holdfast = (...args: string[]) => runCli(args, { ...app.cloud.env, HOLDFAST_STAGE: 'local' });

/** An invented alarm about what somebody did with this user's key; answers the incident that it opened. */
const practiseOn = async (playbook: string, resource: string, { userName, accessKeyId }: Victim, id: string) => {
  const about = ['--resource', resource, '--principal', `IAMUser=${userName}`, '--credential', accessKeyId];
  const args = ['exercise', 'start', playbook, '--id', id, '--by', 'ciso-1', ...about];
  const { status, stdout, stderr } = await holdfast(...args);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return (JSON.parse(stdout) as { incident: string }).incident;
};

/** A leaked key, invented. */
const practise = (victim: Victim, id = `keys-${randomUUID().slice(0, 8)}`) =>
  practiseOn('leaked-access-key', `AwsIamAccessKey=${victim.accessKeyId}`, victim, id);

const typesOf = async (incidentId: string): Promise<string[]> =>
  (await eventsOf(incidentId)).map(({ type }) => type.replace('incidents.', ''));

describe('an exercise', () => {
  it('on what is not tagged runs to its signed-off end and changes nothing in the account', async () => {
    const victim = await makeVictim(app.cloud);
    const before = await accountState();
    const id = await practise(victim);
    expect(id).toMatch(/^EXE-\d{4}-0001$/);
    const closed = await actUntil(app, id, ({ status }) => status === 'closed');
    expect(await accountState()).toEqual(before);

    expect(closed.containment).toMatchObject({ approval: 'approved', actions: [{ status: 'rehearsed' }] });
    expect(closed.review?.signedBy).toHaveLength(2);
    expect(closed.cases).toEqual([]);
    expect(await typesOf(id)).not.toContain('containment-intended');
    expect(await typesOf(id)).toContain('containment-rehearsed');
  });

  it('says so in every mail, in the reader’s language, and asks nobody who put it on', async () => {
    const told = ((await readMessages(CLOUD)) ?? []).filter(({ text }) => text.includes('EXE-'));
    const mails = told.filter(({ kind }) => kind === 'mail');
    expect(mails.length).toBeGreaterThan(1);
    for (const { subject, text, html } of mails) {
      expect(subject).toMatch(/^(EXERCISE|ÜBUNG) \[/);
      expect(text).toMatch(/^(EXERCISE|ÜBUNG): /);
      expect(html).toMatch(/>(EXERCISE|ÜBUNG): /);
    }
    for (const { text } of told) expect(text).toMatch(/EXERCISE|ÜBUNG/);
    for (const { to } of told) {
      expect(to).not.toContain('ciso@bank.example');
      expect(to).not.toContain('compliance@bank.example');
    }
  });

  it('is reported against its objectives', async () => {
    const [id] = [
      ...new Set(((await readMessages(CLOUD)) ?? []).flatMap(({ subject }) => /EXE-[\d-]+/.exec(subject) ?? [])),
    ];
    const { stdout } = await holdfast('exercise', 'report', String(id), '--json');
    const report = JSON.parse(stdout) as ExerciseReport;
    expect(report).toMatchObject({ kind: 'exercise-report', status: 'closed', regulatoryCases: [] });
    expect(report.score).toMatchObject({ isMet: true, decidedBy: { verdict: 'met' } });
    expect(report.score.timed.map(({ objective, verdict }) => `${objective} ${verdict}`)).toEqual([
      'detected met',
      'decided met',
      'contained met',
      'recovered met',
    ]);
    expect((await holdfast('exercise', 'report', String(id))).stdout).toContain(`# EXERCISE ${String(id)}`);
  });

  it('on what is tagged really contains, and a release puts everything back', async () => {
    const victim = await makeVictim(app.cloud);
    const { key: Key, value: Value } = sandboxTag;
    await new IAMClient({}).send(new TagUserCommand({ UserName: victim.userName, Tags: [{ Key, Value }] }));
    const before = await accountState();
    const id = await practise(victim);
    await actUntil(app, id, ({ times }) => times.firstContainedAt !== undefined);
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
    expect(await isDenied(victim.userName)).toBe(true);

    const actor = 'person:incident-manager-1';
    const note = 'The exercise is over.';
    await invoke('incidents', 'propose-release', { incidentId: id, actor, reason: 'false-positive', note });
    const ask = await askFor(app, id, 'release');
    await decide(ask.link, { decision: 'approve', reason: 'The exercise is over.' });
    await until('the release', async () => (await typesOf(id)).includes('containment-released'));
    expect(await accountState()).toEqual(before);
  });

  it('never meets a real alarm about the same key, in either order', async () => {
    const victim = await makeVictim(app.cloud);
    const first = await practise(victim);
    const real = await raiseKeyOf(victim);
    expect(real.id).toMatch(/^INC-/);
    const second = await practise(victim);
    expect(second).not.toBe(first);
    for (const id of [first, second]) expect((await readIncident(id)).signals.count).toBe(1);
    expect((await readIncident(real.id)).findingTypes).not.toContain('UnauthorizedAccess:IAMUser/Exercise');
  });

  it('is held once under one id', async () => {
    const victim = await makeVictim(app.cloud);
    const id = `twice-${randomUUID().slice(0, 8)}`;
    expect(await practise(victim, id)).toBe(await practise(victim, id));
  });

  it('takes a recorded alarm, and refuses one that would drill something else', async () => {
    const event = {
      source: 'aws.guardduty',
      'detail-type': 'GuardDuty Finding',
      detail: findingAbout(await makeVictim(app.cloud), new Date()),
    };
    const mark = { id: `recorded-${randomUUID().slice(0, 8)}`, by: 'ciso-1', event };
    const start = (playbook: string) => invoke('incidents', 'start-exercise', { ...mark, playbook });
    await expect(start('ransomware')).rejects.toThrow('leads to the playbook leaked-access-key');
    expect(await start('leaked-access-key')).toMatchObject({ exerciseId: mark.id });
  });

  it('cannot be merged with a real incident, and gets no regulatory case by hand', async () => {
    const id = await practise(await makeVictim(app.cloud));
    const real = await raiseKeyOf(await makeVictim(app.cloud));
    const merged = await holdfast(
      'incident',
      'merge',
      id,
      '--into',
      real.id,
      '--by',
      'incident-manager-1',
      '--reason',
      'Both are about a key.',
    );
    expect(merged).toMatchObject({ status: 1 });
    expect(merged.stderr).toContain('never one');
    const touched = await holdfast('regulation', 'touch', id, 'bank', '--by', 'compliance-1');
    expect(touched).toMatchObject({ status: 1 });
  });

  it.each(['data-exfiltration', 'ransomware'])(
    'of %s changes nothing that is not tagged, to its end',
    async (playbook) => {
      const victim = await makeVictim(app.cloud);
      const { bucket } = await openBucket();
      const before = await accountState();
      const id = await practiseOn(playbook, `AwsS3Bucket=${bucket}`, victim, `${playbook}-1`);
      const held = await actUntil(
        app,
        id,
        ({ status, recoveryHold }) => status === 'closed' || recoveryHold !== undefined,
      );
      // Green checks have to stay green for an hour.
      if (held.status !== 'closed') await advance(61);
      const closed = await actUntil(app, id, ({ status }) => status === 'closed');
      expect(await accountState()).toEqual(before);
      const statuses = closed.containment?.actions.map(({ status }) => status) ?? [];
      expect(statuses.length).toBeGreaterThan(1);
      expect(new Set(statuses)).toEqual(new Set(['rehearsed']));
    },
  );
});
