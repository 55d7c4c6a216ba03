import { beforeAll, describe, expect, it } from '@jest/globals';
import { filledForm, openPage, postForm } from '../../../local/decide.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { approvalEventsOf, eventsOf, raiseStolenKey } from '../support/incidents.ts';
import { keysOf } from '../support/identities.ts';
import { askFor } from '../support/people.ts';

let app: Application;
beforeAll(async () => {
  app = await application();
});

const answer = { intent: 'decide', decision: 'approve', reason: 'The key is not used by us from there.' };

describe('the link in a mail', () => {
  it('changes nothing when it is opened a hundred times, decides once by POST, and answers 409 to the second', async () => {
    const { incident } = await raiseStolenKey(app);
    const { link, approvalId } = await askFor(app, incident.id, 'containment');
    const before = [await eventsOf(incident.id), await approvalEventsOf(approvalId)];
    // Ten at a time: more would start as many processes, and measure the machine.
    const open = (n: number) => fetch(link, { method: n % 2 === 0 ? 'GET' : 'HEAD' });
    for (let from = 0; from < 100; from += 10) {
      const opened = await Promise.all(Array.from({ length: 10 }, (_, n) => open(n)));
      expect(opened.map(({ status }) => status)).toEqual(opened.map(() => 200));
    }
    expect([await eventsOf(incident.id), await approvalEventsOf(approvalId)]).toEqual(before);

    const form = await filledForm(link, answer);
    const first = await postForm(link, form);
    expect(first.status).toBe(200);
    const second = await postForm(link, form, 'application/json');
    expect(second.status).toBe(409);
    expect(second.headers.get('content-type')).toBe('application/problem+json');
    expect(await second.json()).toMatchObject({ status: 409, title: 'Already decided' });
    const types = (await approvalEventsOf(approvalId)).map(({ type }) => type);
    expect(types).toEqual(['approvals.approval-requested', 'approvals.approval-decided']);
  });

  it('lets one of ten who post at once decide', async () => {
    const { incident } = await raiseStolenKey(app);
    const { link, approvalId } = await askFor(app, incident.id, 'containment');
    const form = await filledForm(link, answer);
    const posts = await Promise.all(Array.from({ length: 10 }, () => postForm(link, form, 'application/json')));
    expect(posts.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    const decided = (await approvalEventsOf(approvalId)).filter(({ type }) => type === 'approvals.approval-decided');
    expect(decided).toHaveLength(1);
  });

  it('refuses a POST without nonce, with a foreign nonce or without a reason, and changes nothing', async () => {
    const [{ victim, incident }, another] = await Promise.all([raiseStolenKey(app), raiseStolenKey(app)]);
    const { link: mine, approvalId } = await askFor(app, incident.id, 'containment');
    const foreign = await openPage((await askFor(app, another.incident.id, 'containment')).link);
    const own = await openPage(mine);
    for (const [nonce, status] of [
      ['', 403],
      ['1.x', 403],
      [foreign, 403],
    ] as const)
      expect((await postForm(mine, { ...answer, nonce })).status).toBe(status);
    const short = await postForm(mine, { ...answer, nonce: own, reason: 'ok' });
    expect(short.status).toBe(422);
    expect(await short.text()).toContain('at least 10 characters');
    expect((await approvalEventsOf(approvalId)).map(({ type }) => type)).toEqual(['approvals.approval-requested']);
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
  });

  it('gives forged, foreign and cut links one page that tells nothing', async () => {
    const { incident } = await raiseStolenKey(app);
    const { link } = await askFor(app, incident.id, 'containment');
    const forged = [
      link.slice(0, -3),
      `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`,
      link.replace('-containment-1', '-review-1'),
      link.replace('~1~', '~2~'),
      link.replace(/approvals\/.*/, 'approvals/nonsense'),
    ];
    for (const url of forged) {
      const page = await fetch(url, { headers: { accept: 'text/html' } });
      const text = await page.text();
      expect([url, page.status]).toEqual([url, 404]);
      expect(text).toContain('This link does not work');
      expect(text).not.toContain(incident.id);
      expect((await postForm(url, answer)).status).toBe(404);
    }
  });

  it('posts to itself, below whatever path people reach the API', async () => {
    const { incident } = await raiseStolenKey(app);
    const { link } = await askFor(app, incident.id, 'containment');
    const page = await (await fetch(link, { headers: { accept: 'text/html' } })).text();
    const actions = [...page.matchAll(/<form[^>]* action="([^"]+)"/g)].map(([, action]) => new URL(action ?? '', link));
    expect(new Set(actions.map(({ href }) => href))).toEqual(new Set([link]));
  });

  it('forbids scripts, caches and referrers', async () => {
    const { incident } = await raiseStolenKey(app);
    const { headers } = await fetch((await askFor(app, incident.id, 'containment')).link);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});
