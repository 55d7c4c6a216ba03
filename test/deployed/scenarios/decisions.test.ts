import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANSWERS_WHEN_MAJOR, asksOf } from '../../../local/act-as-people.ts';
import { stopCloud } from '../../../local/cloud.ts';
import { filledForm, openPage, postForm } from '../../../local/decide.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { loadApproval, approvalJournal } from '../../../lambdas/_shared/approval-step.ts';
import type { Application } from '../support/application.ts';
import { findDuty } from '../support/cases.ts';
import { advance } from '../support/clock.ts';
import { dutyOf } from '../support/duties.ts';
import { approvalEventsOf, eventsOf, raiseStolenKey } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { actUntil, askFor } from '../support/people.ts';
import { until } from '../support/until.ts';

let app: Application;
/** Its clock runs days ahead: in the cloud of the others every class would come late. */
const CLOUD = 'decisions';
beforeAll(async () => {
  app = await ownCloud(CLOUD);
}, 300_000);
afterAll(() => stopCloud(CLOUD));

const REASON = 'I compared it with the journal.';
const typesOf = async (approvalId: string): Promise<string[]> =>
  (await approvalEventsOf(approvalId)).map(({ type }) => type.replace(/^approvals\.(approval-)?/, ''));
const stateOf = (approvalId: string) => loadApproval(approvalJournal(), approvalId);

/** The mail by which this person is asked. */
const linkTo = (incidentId: string, approvalId: string, personId: string): Promise<string> =>
  until(`${personId} to be asked about ${approvalId}`, async () => {
    const asks = await asksOf(app.cloud, incidentId);
    return asks.find((ask) => ask.approvalId === approvalId && ask.link.includes(`~${personId}~`))?.link;
  });

/** The newest draft that two people are asked about, once the incident itself is closed and brings no news any more. */
const askAboutReport = async (): Promise<{ approvalId: string; links: string[] }> => {
  const { incident } = await raiseStolenKey(app);
  const { report: _, ...answers } = ANSWERS_WHEN_MAJOR;
  await actUntil(app, incident.id, ({ status }) => status === 'closed', answers);
  const approvalId = await until('a draft that people are asked about', async () => {
    const duty = await findDuty(dutyOf(incident.id, 'dora-initial'));
    if (duty?.status !== 'drafted') return undefined;
    const id = `${duty.id}-report-${String(duty.revision)}`;
    return (await approvalJournal().load(id))?.state.status === 'pending' && id;
  });
  const links = await Promise.all(['compliance-1', 'dpo-1'].map((id) => linkTo(incident.id, approvalId, id)));
  return { approvalId, links };
};

const approve = (link: string): Promise<Record<string, string>> =>
  filledForm(link, { decision: 'approve', reason: REASON });

describe('a quorum of two people from two roles', () => {
  it('takes a vote back, takes one of each of ten posts at once, and has one outcome', async () => {
    const { approvalId, links } = await askAboutReport();
    const [compliance = '', privacy = ''] = links;
    expect((await postForm(compliance, await approve(compliance))).status).toBe(200);
    const revoked = await filledForm(compliance, { intent: 'revoke', reason: 'I read the wrong draft.' });
    expect((await postForm(compliance, revoked)).status).toBe(200);
    expect((await stateOf(approvalId)).votes).toEqual([]);

    const [ofCompliance, ofPrivacy] = [await approve(compliance), await approve(privacy)];
    const posts = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        n % 2 === 0 ? postForm(compliance, ofCompliance) : postForm(privacy, ofPrivacy),
      ),
    );
    const takenOf = (side: number) => posts.filter(({ status }, n) => n % 2 === side && status === 200).length;
    for (const side of [0, 1]) expect(takenOf(side)).toBeLessThanOrEqual(1);
    expect(posts.filter(({ status }) => ![200, 403, 409].includes(status))).toEqual([]);
    // Whose page was overtaken by the other's vote reads that reason first, and then decides.
    for (const link of [compliance, privacy].filter((_, side) => takenOf(side) === 0)) {
      expect(await (await fetch(link, { headers: { accept: 'text/html' } })).text()).toContain(REASON);
      expect((await postForm(link, await approve(link))).status).toBe(200);
    }

    expect(await typesOf(approvalId)).toEqual(['requested', 'voted', 'vote-revoked', 'voted', 'decided']);
    const votes = (await approvalEventsOf(approvalId)).slice(-2);
    expect(votes.map(({ actor }) => actor).sort()).toEqual(['person:compliance-1', 'person:dpo-1']);
    for (const { data } of votes) expect(data).toMatchObject({ channel: 'mail', factor: 'sms' });
  });

  it('is broken by one, whose decision another has to review; silence about that ends on record', async () => {
    const { approvalId, links } = await askAboutReport();
    const [, privacy = ''] = links;
    const alone = { ...(await approve(privacy)), breakGlass: 'yes' };
    expect((await postForm(privacy, alone)).status).toBe(200);
    expect(await stateOf(approvalId)).toMatchObject({ status: 'approved', decision: { isBreakGlass: true } });

    const reviewId = `${approvalId}-break-glass-review-1`;
    await until('the review to be asked for', () => approvalJournal().load(reviewId));
    // 1440 minutes of silence, then one more deadline as long.
    for (const minutes of [480.1, 480, 240, 240]) await advance(minutes);
    expect(await typesOf(reviewId)).toEqual([
      'requested',
      'reminded',
      'escalated',
      'managers-called',
      'last-call-made',
    ]);
    await advance(1440);
    expect((await typesOf(reviewId)).at(-1)).toBe('expired');
    const reviewed = await until('the review on record', async () => (await stateOf(approvalId)).review);
    expect(reviewed).toMatchObject({ outcome: 'expired' });
  });
});

/** Everything that people hear about one containment: asks by mail, and word to the managers. */
const heard = async (incidentId: string): Promise<string[]> =>
  ((await readMessages(app.cloud.name)) ?? [])
    .filter(({ kind, subject, text }) => kind === 'mail' && subject.includes(`[${incidentId}]`) && isAsk(text, subject))
    .map(({ subject }) => subject.replace(/^.*\] /, '').replace(/(by|due) .*$/, ''))
    .reverse();
const isAsk = (text: string, subject: string): boolean =>
  /approvals\/\S+-containment-1~/.test(text) || subject.includes('nobody has decided');

const CHAIN = [
  ['at once', 0, []],
  ['after the reminder', 10.1, ['reminder: action needed ']],
  ['after the next tier was asked', 10, ['escalated to you: action needed ']],
  ['after everybody was asked', 10, ['escalated to you: action needed ']],
  ['after the managers were told', 15, ['nobody has decided yet, ']],
] as const;

describe('the chain', () => {
  it('ends with a decision wherever it stands: after that, not one more message', async () => {
    const cases = await Promise.all(
      CHAIN.map(async () => {
        const { incident } = await raiseStolenKey(app);
        return { incident, ...(await askFor(app, incident.id, 'containment')) };
      }),
    );
    const expected: string[] = ['action needed '];
    for (const [index, [what, minutes, messages]] of CHAIN.entries()) {
      if (minutes > 0) await advance(minutes);
      expected.push(...messages);
      for (const { incident } of cases.slice(index))
        await until(`${what}: ${String(expected.length)} messages`, async () => {
          const { length } = await heard(incident.id);
          return length >= expected.length;
        });
      const { incident, link } = cases[index] ?? { incident: { id: '' }, link: '' };
      const no = await filledForm(link, { decision: 'reject', reason: 'This is our own exercise.' });
      expect((await postForm(link, no)).status).toBe(200);
      expect(await heard(incident.id)).toEqual(expected);
    }
    const before = await Promise.all(cases.map(({ incident }) => heard(incident.id)));
    await advance(61);
    expect(await Promise.all(cases.map(({ incident }) => heard(incident.id)))).toEqual(before);
    for (const { approvalId } of cases) expect((await typesOf(approvalId)).at(-1)).toBe('decided');
  });

  it('goes on over somebody who said that they look at it', async () => {
    const { incident } = await raiseStolenKey(app);
    const { link, approvalId } = await askFor(app, incident.id, 'containment');
    await advance(9);
    await postForm(link, { intent: 'acknowledge', nonce: await openPage(link) });
    await advance(2);
    // Their reminder is silenced, the next tier is not.
    await advance(10);
    await until('the deputy to be asked', async () => (await heard(incident.id)).length === 2);
    expect(await heard(incident.id)).toEqual(['action needed ', 'escalated to you: action needed ']);
    expect(await typesOf(approvalId)).toEqual(['requested', 'acknowledged', 'reminded', 'escalated']);
  });
});

describe('instead of a decision', () => {
  it('a plan is sent back, and people are asked about the next one', async () => {
    const { incident } = await raiseStolenKey(app);
    const { link } = await askFor(app, incident.id, 'containment');
    const change = await filledForm(link, { decision: 'change', reason: 'Wait until the batch has run.' });
    expect((await postForm(link, change)).status).toBe(200);
    await until('the next plan to be asked about', () => approvalJournal().load(`${incident.id}-containment-2`));
    const types = (await eventsOf(incident.id)).map(({ type }) => type);
    expect(types).toContain('incidents.containment-sent-back');
    expect(types.filter((type) => type === 'incidents.containment-planned')).toHaveLength(2);
  });

  it('it is handed over to somebody who may decide, and to nobody else', async () => {
    const { incident } = await raiseStolenKey(app);
    const { link, approvalId } = await askFor(app, incident.id, 'containment');
    const handOver = (delegate: string) =>
      filledForm(link, { intent: 'delegate', delegate, delegateReason: 'My shift ends in five minutes.' });
    for (const nobody of ['vendor-manager-1', 'incident-manager-1', 'somebody-else'])
      expect((await postForm(link, await handOver(nobody))).status).toBe(422);
    expect((await postForm(link, await handOver('incident-manager-2'))).status).toBe(200);
    expect((await postForm(link, { intent: 'decide', nonce: 'x' })).status).toBe(404);

    const deputy = await linkTo(incident.id, approvalId, 'incident-manager-2');
    expect((await postForm(deputy, await approve(deputy))).status).toBe(200);
    expect(await typesOf(approvalId)).toEqual(['requested', 'delegated', 'decided']);
    expect((await stateOf(approvalId)).decision).toMatchObject({ by: 'incident-manager-2' });
  });
});
