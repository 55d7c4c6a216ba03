import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { ANSWERS_WHEN_MAJOR, answerAsks, asksOf } from '../../../local/act-as-people.ts';
import type { Ask } from '../../../local/act-as-people.ts';
import { stopCloud } from '../../../local/cloud.ts';
import { filledForm, openPage, postForm } from '../../../local/decide.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import type { Message } from '../../../local/mailbox/messages.ts';
import { runCli } from '../../cli/run-cli.ts';
import type { Application } from '../support/application.ts';
import { findCase } from '../support/cases.ts';
import { advance } from '../support/clock.ts';
import { goTo, present } from '../support/declared.ts';
import { caseOf } from '../support/duties.ts';
import { eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { actUntil } from '../support/people.ts';
import { until } from '../support/until.ts';

const CLOUD = 'reviews';
const MINUTES = 60_000;
const DAYS = 24 * 60 * MINUTES;
const WHAT = 'Move the nightly job to a role';

const { review: _, ...OTHERS } = ANSWERS_WHEN_MAJOR;
const REVIEW = {
  decision: 'approve',
  reason: 'A key leaked with a build log; it was contained before data left.',
  wentWell: 'The plan was rehearsed.',
  slowed: 'Nobody knew which job the key belonged to.',
  toChange: 'Jobs take roles.',
} as const;
const SIGNATURE = { decision: 'approve', reason: 'I was there, and this is how it was.' } as const;

/** What people bring to an end about an incident, in a cloud of its own: its clock goes on for weeks. */
describe('the review of a major incident', () => {
  let app: Application;
  let id: string;
  let first: Ask;
  let second: Ask;
  let dueOn: string;

  const holdfast = (...args: string[]) => runCli(args, { ...app.cloud.env, HOLDFAST_STAGE: 'local' });
  const reviewAsks = async (incidentId: string): Promise<Ask[]> =>
    (await asksOf(app.cloud, incidentId)).filter(({ purpose }) => purpose === 'review');
  const pageOf = async ({ link }: Ask): Promise<string> =>
    (await fetch(link, { headers: { accept: 'text/html' } })).text();
  const post = async ({ link }: Ask, fields: object): Promise<Response> =>
    postForm(link, await filledForm(link, { ...fields }), 'application/problem+json, text/html');
  const mailAbout = (subject: string, address: string): Promise<Message> =>
    until(`a mail "${subject}" to ${address}`, async () =>
      ((await readMessages(CLOUD)) ?? []).find(
        (message) => message.subject.includes(`[${id}] ${subject}`) && message.to.includes(address),
      ),
    );
  const goToMorning = async (days: number) =>
    goTo(`${new Date(Date.parse(`${dueOn}T12:00:00Z`) + days * DAYS).toISOString().slice(0, 10)}T07:01:00.000Z`);

  beforeAll(async () => {
    app = await ownCloud(CLOUD);
    ({ id } = (await raiseStolenKey(app)).incident);
    const answered = new Set<string>();
    const asked = await until(
      'a major incident that two people are to review',
      async () => {
        await answerAsks(app.cloud, id, answered, OTHERS);
        const asks = await reviewAsks(id);
        return (await findCase(caseOf(id)))?.classification?.major === true && asks.length === 2 && asks;
      },
      200,
    );
    [first, second] = asked as [Ask, Ask];
    dueOn = new Date(Date.parse(await present()) + 20 * DAYS).toISOString().slice(0, 10);
  }, 8 * MINUTES);
  afterAll(() => stopCloud(CLOUD), MINUTES);

  it('is prepared: where the time went, who decided what and why, and the clocks', async () => {
    const page = await pageOf(first);
    expect(page).toMatch(/Where the time went[\s\S]*until people had decided/);
    expect(page).toMatch(/Legal clocks[\s\S]*held to be major, Compliance desk[\s\S]*DORA initial/);
    expect(page).toMatch(/What people decided[\s\S]*The containment was approved[\s\S]*batch can wait/);
    expect(page).toContain('not who was at fault');
  });

  it('is not closed without a word on the framework', async () => {
    const refused = await post(first, REVIEW);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Framework');
    expect((await readIncident(id)).review).toBeUndefined();
  });

  it('is written by one person and signed by another, who reads what was written', async () => {
    const action = { action1: WHAT, action1Owner: 'continuity-1', action1DueOn: dueOn };
    const framework = { framework: 'holds', frameworkWhy: 'It asks for roles instead of keys already.' };
    const changes = { action1Changes: 'playbook/leaked-access-key' };
    expect((await post(first, { ...REVIEW, ...action, ...changes, ...framework })).status).toBe(200);
    expect(await readIncident(id)).toMatchObject({ status: 'open' });
    const page = await pageOf(second);
    for (const written of [WHAT, REVIEW.slowed, framework.frameworkWhy]) expect(page).toContain(written);
    expect(page).not.toContain('name="wentWell"');

    expect((await post(second, SIGNATURE)).status).toBe(200);
    const closed = await until('the close', async () => {
      const state = await readIncident(id);
      return state.status === 'closed' && state;
    });
    expect([...(closed.review?.signedBy ?? [])].sort()).toEqual(['incident-manager-1', 'incident-manager-2']);
    expect(closed.review?.framework).toBe('holds');
    expect(closed.actions).toMatchObject([{ key: '1.1', owner: 'continuity-1', dueOn, status: 'open' }]);
    const recorded = (await eventsOf(id)).find(({ type }) => type === 'incidents.review-recorded');
    expect(JSON.stringify(recorded?.data)).not.toMatch(/nightly|rehearsed|roles/);
  });

  it('tells the owner, reminds them a week before, and once it is overdue tells who leads them', async () => {
    const told = await mailAbout('yours to do', 'continuity@bank.example');
    expect(told.text).toContain(WHAT);
    await goToMorning(-7);
    await mailAbout('due soon', 'continuity@bank.example');
    await goToMorning(7);
    await mailAbout('overdue', 'continuity@bank.example');
    await mailAbout('overdue', 'ciso@bank.example');
  });

  it('lists what is to be done, and ends it with the playbook that was changed', async () => {
    const listed = await holdfast('actions', 'list', '--overdue');
    expect(JSON.parse(listed.stdout)).toMatchObject({ incident: id, key: '1.1', what: WHAT, dueOn, isOverdue: true });
    const done = ['actions', 'done', id, '1.1', '--by', 'continuity-1', '--note', 'The job takes a role now.'];
    expect(await holdfast(...done)).toMatchObject({ status: 1 });
    expect(await holdfast(...done, '--changed', 'playbook/none')).toMatchObject({ status: 2 });
    const dropped = ['actions', 'drop', id, '1.1', '--by', 'continuity-1', '--reason', 'It is too much work.'];
    expect(await holdfast(...dropped)).toMatchObject({ status: 1 });
    const ended = await holdfast(...done, '--changed', 'playbook/leaked-access-key');
    expect(JSON.parse(ended.stdout)).toMatchObject({ status: 'done', changed: 'playbook/leaked-access-key@0' });
    expect((await holdfast('actions', 'list')).stdout).toBe('');
    const fired = await advance(8 * 24 * 60);
    expect(fired.filter((one) => one.id === id)).toEqual([]);
  });

  it('that was signed before the class was decided leaves the word on the framework owed', async () => {
    const { incident } = await raiseStolenKey(app);
    const { classification, ...later } = OTHERS;
    await actUntil(app, incident.id, ({ status }) => status === 'closed', { ...later, review: REVIEW });
    const owed = await until('the framework to be owed', async () => {
      await answerAsks(app.cloud, incident.id, new Set(), { classification: classification! });
      const { actions, commander }: IncidentState = await readIncident(incident.id);
      return actions?.[0] !== undefined && { ...actions[0], commander };
    });
    expect(owed).toMatchObject({ key: '1.framework', owner: owed.commander, changes: 'framework', status: 'open' });
  });

  it('takes nothing any more once it is signed', async () => {
    await expect(openPage(first.link)).rejects.toThrow('the page asks for no decision');
  });
});
