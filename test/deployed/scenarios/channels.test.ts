import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Server } from 'node:http';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fetchSecret } from '../../../adapters/aws/fetch-secret.ts';
import { seedOf } from '../../../adapters/config/seeds.ts';
import { OUTPUT } from '../../../contracts/outputs.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { after, DAY } from '../../../domain/shared/time.ts';
import { stopCloud } from '../../../local/cloud.ts';
import { approvalJournal } from '../../../lambdas/_shared/approval-step.ts';
import { atMost } from '../../../lambdas/_shared/at-most.ts';
import { invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { putGoverned } from '../support/ask-one-by-one.ts';
import { advance } from '../support/clock.ts';
import { approvalEventsOf, raiseStolenKey } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { askFor } from '../support/people.ts';
import { sentMails, textsTo } from '../support/sent.ts';
import type { SentMail } from '../support/sent.ts';
import { subscribeTo } from '../support/subscribe-to.ts';
import { until } from '../support/until.ts';
import { webhookServer } from '../support/webhook-server.ts';
import type { Posted } from '../support/webhook-server.ts';

const CLOUD = 'channels';
const CHANNELS = seedOf('channels');
const PEOPLE = seedOf('people').people;
const FLOOD = 1000;

/** All that Holdfast tells people by, in a cloud of its own: settings are changed, and the whole mailbox is searched. */
describe('the channels', () => {
  let app: Application;
  let server: Server;
  let url: string;
  let posted: Posted[];
  let incident: IncidentState;
  let approvalId: string;
  let mail: SentMail;

  const govern = (name: string, content: object) => putGoverned(app.cloud, name, content);
  const manager = () => {
    const [to] = mail.To;
    return PEOPLE.find((person) => person.mail === to)!;
  };
  const mailsTo = async (address: string) => (await sentMails(app)).filter(({ To }) => To.includes(address));

  beforeAll(async () => {
    app = await ownCloud(CLOUD);
    ({ server, url, posted } = await webhookServer());
    // Nobody is paged at first, so that a bounce shows what it alone leads to.
    const chat = PEOPLE.map(({ id }) => ({ id: `slack-${id}`, kind: 'slack', url: `${url}/${id}`, person: id }));
    const team = { id: 'teams-all', kind: 'teams', url: `${url}/team`, team: PEOPLE[0]!.team };
    await govern('channels', { ...CHANNELS, pagedSeverities: [], chat: [...chat, team] });
    ({ incident } = await raiseStolenKey(app));
    const ask = await askFor(app, incident.id, 'containment');
    approvalId = ask.approvalId;
    mail = (await sentMails(app)).find(({ BodyText }) => BodyText.includes(ask.link))!;
  });
  afterAll(async () => {
    server.close();
    await stopCloud(CLOUD);
  });

  it('threads every mail of an incident, and puts the deadline into the calendar', async () => {
    const headers = Object.fromEntries(mail.Headers.map(({ Name, Value }) => [Name, Value]));
    const root = `<${incident.id}@bank.example>`;
    expect(headers).toMatchObject({ References: root, 'In-Reply-To': root, 'Auto-Submitted': 'auto-generated' });
    const [part] = mail.Attachments;
    const calendar = Buffer.from(part!.RawContent, 'base64').toString('utf8');
    const loaded = await approvalJournal().load(approvalId);
    const due = loaded!.state.dueAt.replace(/[-:]|\.\d+/g, '');
    expect(part).toMatchObject({ FileName: 'deadline.ics', ContentType: 'text/calendar' });
    expect(calendar).toContain(`UID:${approvalId}@holdfast`);
    expect(calendar).toContain(`DTSTART:${due}`);
  });

  it('posts to the person’s chat with a button to their page, signed with the shared secret', async () => {
    const call = await until('the webhook', () =>
      Promise.resolve(posted.find(({ path }) => path === `/${manager().id}`)),
    );
    const timestamp = String(call.headers['x-holdfast-timestamp']);
    const secret = await fetchSecret(app.outputs[OUTPUT.chatSecret]!);
    const expected = `v1=${createHmac('sha256', secret).update(`v1:${timestamp}:${call.body}`).digest('hex')}`;
    const given = String(call.headers['x-holdfast-signature']);
    expect(timingSafeEqual(Buffer.from(given), Buffer.from(expected))).toBe(true);
    expect(Math.abs(Date.now() / 1000 - Number(timestamp))).toBeLessThan(300);
    const button = /"url":"([^"]+)"/.exec(call.body)?.[1] ?? '';
    const page = await fetch(button, { headers: { accept: 'text/html' } });
    expect([page.status, (await page.text()).includes(incident.id)]).toEqual([200, true]);
  });

  it('tells the team’s channel who is asked, without any link', async () => {
    const call = await until('the team', () => Promise.resolve(posted.find(({ path }) => path === '/team')));
    expect(call.body).toContain('application/vnd.microsoft.card.adaptive');
    expect(call.body).toContain(manager().label);
    expect(call.body).not.toContain('~');
  });

  it('asks by SMS when the mail bounces, and says so in the journal', async () => {
    const tags = Object.fromEntries(mail.EmailTags.map(({ Name, Value }) => [Name, [Value]]));
    const event = { eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail: { messageId: 'bounced-1', tags } };
    expect(await textsTo(app, manager().phone!)).toEqual([]);
    const publish = () =>
      new SNSClient({}).send(
        new PublishCommand({ TopicArn: app.outputs[OUTPUT.mailEventsTopic], Message: JSON.stringify(event) }),
      );
    await publish();
    const [text] = await until('the SMS', async () => {
      const texts = await textsTo(app, manager().phone!);
      return texts.length > 0 && texts;
    });
    expect(text).toContain(`[${incident.id}]`);
    expect(text).toMatch(/https?:\/\/\S+~\S+$/);
    // SNS delivers at least once.
    await publish();
    const returned = await until('the journal', async () =>
      (await approvalEventsOf(approvalId)).find(({ type }) => type === 'approvals.mail-returned'),
    );
    expect(returned.data).toEqual({ personId: manager().id, why: 'bounced', next: 'sms' });
    expect(await textsTo(app, manager().phone!)).toHaveLength(1);
  });

  it('out of band leaks nothing into the bank’s mailboxes, and asks by SMS and private mail without details', async () => {
    await govern('channels', { ...CHANNELS, digest: { ...CHANNELS.digest, most: 10_000 }, chat: [] });
    await govern('mode', { outOfBand: true });
    const before = (await sentMails(app)).length;
    const { incident: second } = await raiseStolenKey(app);
    const secret = await until('the private mail', async () =>
      (await sentMails(app)).slice(before).find(({ BodyText }) => BodyText.includes(`/${second.id}-containment-`)),
    );
    const text = await until('the page', async () =>
      (await textsTo(app, manager().phone!)).find((one) => one.includes(`/${second.id}-containment-`)),
    );
    // The case's classification, its clocks and its reminders come as well.
    await advance(60 * 5);
    await until('more mail', async () => (await sentMails(app)).length > before + 2);
    const sent = (await sentMails(app)).slice(before);
    expect(sent.filter(({ To }) => To.some((to) => to.endsWith('@bank.example')))).toEqual([]);
    expect(secret.To).toEqual([manager().privateMail]);
    for (const said of [
      secret.Subject,
      secret.BodyText.replaceAll(/https?:\/\/\S+/g, ''),
      text.replace(/https?:\/\/\S+/g, ''),
    ]) {
      expect(said).not.toContain(second.id);
      expect(said).not.toContain(second.title);
    }
    expect([secret.Attachments, secret.Headers.filter(({ Name }) => Name === 'References')]).toEqual([[], []]);
    await govern('mode', { outOfBand: false });
  });

  it('of a thousand asks in a minute a person gets what the rule allows, SNS its rate, and none is lost', async () => {
    await govern('channels', { ...CHANNELS, chat: [] });
    const received = await subscribeTo(app, app.outputs[OUTPUT.asksTopic]!);
    // In a window of its own: what was asked before does not count.
    await advance(3);
    const [requested] = await approvalEventsOf(approvalId);
    // Nothing else falls due while the digest is.
    const data = { ...requested!.data, chain: [], dueAt: after(new Date().toISOString(), DAY) };
    const approvals = approvalJournal();
    const ids = Array.from({ length: FLOOD }, (_, n) => `${incident.id}-containment-${String(1001 + n)}`);
    const started = Date.now();
    await atMost(12, ids, async (id) => {
      const command = {
        key: 'request',
        actor: 'system:flood',
        now: new Date().toISOString(),
        cause: { request: 'flood' },
      };
      await approvals.execute(id, command, () => ({
        kind: 'event',
        type: 'approvals.approval-requested',
        data,
      }));
      await invoke('approvals', 'notify-approvers', { approvalId: id, run: 1 });
    });
    console.log(`${String(FLOOD)} asks in ${String(Math.round((Date.now() - started) / 1000))} s`);
    await advance(3);
    const of = (sent: SentMail, id: string) => sent.BodyText.includes(`/${id}~`);
    const mails = await until('the digest', async () => {
      const about = (await mailsTo(manager().mail)).filter(
        (one) => of(one, ids[0]!) || /^\d+ decisions/.test(one.Subject) || ids.some((id) => of(one, id)),
      );
      return ids.every((id) => about.some((one) => of(one, id))) && about;
    });
    const digests = mails.filter(({ Subject }) => /^\d+ decisions wait/.test(Subject));
    const windows = Math.ceil((Date.now() - started) / 1000 / CHANNELS.digest.windowSeconds) + 3;
    expect(digests.length).toBeLessThanOrEqual(windows);
    expect(mails.length - digests.length).toBeLessThanOrEqual(CHANNELS.digest.most * windows);
    expect(mails.length).toBeLessThan(FLOOD / 20);
    const pages = (await textsTo(app, manager().phone!)).length;
    expect(pages).toBeLessThanOrEqual((CHANNELS.digest.most + 1) * windows + 1);
    const moments = await received();
    const inOneSecond = (from: number) => moments.filter((at) => at >= from && at < from + 1).length;
    expect(moments.length).toBeGreaterThan(0);
    expect(Math.max(...moments.map(inOneSecond))).toBeLessThan(10);
  });
});
