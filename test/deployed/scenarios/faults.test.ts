import type { Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerAsks, asksOf } from '../../../local/act-as-people.ts';
import { stopCloud } from '../../../local/cloud.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import type { Application } from '../support/application.ts';
import { advance } from '../support/clock.ts';
import { MET_ONCE, reportUntil, stepsOf } from '../support/duties.ts';
import { blackHole, breakFunction, refusedBySes, throwing } from '../support/faults.ts';
import type { Fault, FunctionPlace } from '../support/faults.ts';
import { isDenied, keysOf, setKey } from '../support/identities.ts';
import { eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { actUntil } from '../support/people.ts';
import { mailsByPerson, untilDutyRunEnds, untilRunEnds } from '../support/runs.ts';
import { until } from '../support/until.ts';

/** A function is broken for every incident at once. */
const CLOUD = 'faults';
const MINUTES = 60_000;

let app: Application;
let hole: { server: Server; hanging: Fault };
beforeAll(async () => {
  app = await ownCloud(CLOUD);
  hole = await blackHole();
}, 5 * MINUTES);
afterAll(async () => {
  hole.server.close();
  if (process.env['KEEP_CLOUD'] === undefined) await stopCloud(CLOUD);
});

/** The functions of every step in which a run can break off, in the order in which an incident meets them. */
const STEPS: [FunctionPlace, ...FunctionPlace[]] = [
  ['incidents', 'read-progress'],
  ['incidents', 'assess-incident'],
  ['incidents', 'plan-containment'],
  ['incidents', 'list-evidence'],
  ['incidents', 'record-evidence'],
  ['approvals', 'request-approval'],
  ['approvals', 'notify-approvers'],
  ['approvals', 'await-decision'],
  ['approvals', 'apply-decision'],
  ['incidents', 'verify-recovery'],
  ['incidents', 'await-change'],
  ['incidents', 'close-incident'],
];

/** The same for the report that follows when it is held major. */
const DUTY_STEPS: [FunctionPlace, ...FunctionPlace[]] = [
  ['regulation', 'read-obligation'],
  ['regulation', 'draft-report'],
  ['regulation', 'hand-over'],
  ['regulation', 'await-obligation'],
];

const typesOf = async (id: string): Promise<string[]> =>
  (await eventsOf(id)).map(({ type }) => type.replace('incidents.', ''));

const times = (types: readonly string[], type: string): number => types.filter((each) => each === type).length;

/** Raises an incident and lets each of its steps fail once: the next is broken before the sweep starts the next run. */
const breakEachStep = async (fault: Fault): Promise<Awaited<ReturnType<typeof raiseStolenKey>>> => {
  const answered = new Set<string>();
  const [first, ...others] = STEPS;
  let restore = await breakFunction(first, fault);
  const raised = await raiseStolenKey(app);
  for (const step of others) {
    await untilRunEnds(app, raised.incident.id, answered);
    const restoreNext = await breakFunction(step, fault);
    await restore();
    restore = restoreNext;
    // While what was contained does not hold, the incident has to wait for a change.
    if (step[1] === 'await-change') await setKey(raised.victim, 'Active');
    if (step[1] === 'close-incident') await setKey(raised.victim, 'Inactive');
    await advance(6);
  }
  await untilRunEnds(app, raised.incident.id, answered);
  await restore();
  await advance(6);
  return raised;
};

describe('a function that fails at its step', () => {
  it.each(['throws', 'times out'])(
    'and %s, one step after the other: the sweep brings the incident to its close, contained once',
    async (how) => {
      const fault = how === 'throws' ? throwing : hole.hanging;
      const { victim, incident } = await breakEachStep(fault);
      await actUntil(app, incident.id, ({ status }) => status === 'closed');

      const types = await typesOf(incident.id);
      for (const type of ['containment-intended', 'containment-verified', 'recovery-verified', 'incident-closed'])
        expect([type, times(types, type)]).toEqual([type, 1]);
      expect(times(types, 'run-started')).toBe(STEPS.length);
      expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
      expect(await isDenied(victim.userName)).toBe(true);
      const mails = ((await readMessages(CLOUD)) ?? []).filter(({ subject }) => subject.includes(`[${incident.id}]`));
      const asked = mails.map(({ to, text }) => `${to.join()} ${/approvals\/[^~]+/.exec(text)?.[0] ?? ''}`);
      expect(asked).toHaveLength(new Set(asked).size);
    },
    8 * MINUTES,
  );

  it(
    'while it contains: the failure is written down, and another round contains what the first could not',
    async () => {
      const restore = await breakFunction(['incidents', 'apply-containment'], throwing);
      const { victim, incident } = await raiseStolenKey(app);
      const answered = new Set<string>();
      await until('the containment to be given up', async () => {
        await answerAsks(app.cloud, incident.id, answered);
        return (await typesOf(incident.id)).includes('containment-failed');
      });
      await restore();
      expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
      await until('the red recovery checks', async () => (await readIncident(incident.id)).isRecoveryRed === true);
      await advance(6);
      const closed = await actUntil(app, incident.id, ({ status }) => status === 'closed');
      expect(closed.containment?.round).toBe(2);
      expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
    },
    4 * MINUTES,
  );

  it('while it collects evidence: the journal says what could not be had, and the incident goes on', async () => {
    const restore = await breakFunction(['incidents', 'capture-evidence'], throwing);
    const { incident } = await raiseStolenKey(app);
    const { evidence } = await until('the evidence', async () => {
      const state = await readIncident(incident.id);
      return (state.evidence?.collected.length ?? 0) > 0 && state;
    });
    await restore();
    expect(evidence?.collected).toHaveLength(1);
    const [collected] = (await eventsOf(incident.id)).filter(({ type }) => type.endsWith('evidence-collected'));
    expect(collected?.data).toMatchObject({ tier: 0, items: [] });
    expect((collected?.data['missing'] as unknown[]).length).toBe(3);
    await actUntil(app, incident.id, ({ status }) => status === 'closed');
  });
});

describe('a function that fails while a report is made', () => {
  it.each(['throws', 'times out'])(
    'and %s, one step after the other: the sweep brings the report to its receipt, handed over once',
    async (how) => {
      const fault = how === 'throws' ? throwing : hole.hanging;
      const answered = new Set<string>();
      const [first, ...others] = DUTY_STEPS;
      let restore = await breakFunction(first, fault);
      const { id } = (await raiseStolenKey(app)).incident;
      for (const step of others) {
        await untilDutyRunEnds(app, id, answered);
        const restoreNext = await breakFunction(step, fault);
        await restore();
        restore = restoreNext;
        await advance(6);
      }
      await untilDutyRunEnds(app, id, answered);
      await restore();
      // Nobody misses a run that only waits: what it waits for starts the next one.
      await reportUntil(app, id, 'dora-initial', { isDone: ({ status }) => status === 'recorded' });
      await advance(6);
      const duty = await reportUntil(app, id, 'dora-initial', { isDone: ({ status }) => status === 'received' });

      expect(duty.run).toBe(DUTY_STEPS.length + 1);
      expect(await stepsOf(app, duty.id)).toEqual(MET_ONCE);
    },
    8 * MINUTES,
  );
});

describe('a refusing SES', () => {
  it('delays the question and loses none: everybody is told once when it takes mails again', async () => {
    const restore = await breakFunction(['approvals', 'notify-approvers'], refusedBySes);
    const { incident } = await raiseStolenKey(app);
    await untilRunEnds(app, incident.id, new Set());
    expect(await asksOf(app.cloud, incident.id)).toEqual([]);
    await advance(6);
    await untilRunEnds(app, incident.id, new Set());
    await restore();
    // The reminder falls due here too: whoever was not told yet is told, not reminded.
    await advance(6);
    const closed = await actUntil(app, incident.id, ({ status }) => status === 'closed');
    expect(closed.run).toBe(3);
    const mails = await mailsByPerson(app, incident.id);
    // By mail; the SMS that pages the same person is beside it.
    expect(Object.keys(mails).filter((question) => /-containment-\d+ .*@/.test(question))).toHaveLength(1);
    for (const [question, [first, ...others]] of Object.entries(mails))
      expect([question, first, others.filter((kind) => kind !== 'reminder')]).toEqual([question, 'first', []]);
  });
});
