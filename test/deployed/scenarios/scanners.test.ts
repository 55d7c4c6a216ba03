import { afterAll, beforeAll, describe, expect, it, jest, test } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { readOpens } from '../../../adapters/dynamodb/visits.ts';
import { filledForm, openPage, postForm } from '../../../local/decide.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { keysOf } from '../support/identities.ts';
import { approvalEventsOf, eventsOf, raiseStolenKey } from '../support/incidents.ts';
import { askFor } from '../support/people.ts';

// Starting Chromium takes seconds on a busy machine.
jest.setTimeout(180_000);

/** What looks at a link before its person does: gateways that scan mails, previews of chats, tools, and a bare client. */
const SCANNERS = [
  'Mozilla/5.0 (compatible; ProofpointURLDefense/1.0)',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) SafeLinks/1.0',
  'Mimecast-URL-Scanner/2.1',
  'Barracuda Sentinel (EE)',
  'Mozilla/5.0 (compatible; Symantec MessageLabs LinkFollower)',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
  'WhatsApp/2.24.20 A',
  'curl/8.5.0',
  'python-requests/2.32.3',
];
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

let app: Application;
let browser: Browser;
beforeAll(async () => {
  app = await application();
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});
afterAll(() => browser.close());

const asked = async () => {
  const { victim, incident } = await raiseStolenKey(app);
  const { link, approvalId } = await askFor(app, incident.id, 'containment');
  const [, personId = ''] = /approvals\/[^~]+~([^~]+)~/.exec(link) ?? [];
  const journals = async () => JSON.stringify([await eventsOf(incident.id), await approvalEventsOf(approvalId)]);
  return { victim, incident, link, approvalId, personId, journals };
};

/** Opens the page as a program with a whole browser does: runs what runs, follows what leads on, lets it rest. */
const lookWithScripts = async (link: string): Promise<void> => {
  const page = await browser.newPage();
  await page.goto(link, { waitUntil: 'load' });
  // As a script would: every anchor of the page itself is followed.
  await page.evaluate('document.querySelectorAll(\'a[href^="#"]\').forEach((anchor) => anchor.click())');
  await page.mouse.wheel(0, 10_000);
  await page.reload({ waitUntil: 'load' });
  await page.close();
};

describe('whoever only looks', () => {
  it('changes no journal: a hundred looks of scanners, and a browser that runs scripts', async () => {
    const { link, approvalId, personId, journals } = await asked();
    const before = await journals();
    const look = (n: number) =>
      fetch(link, {
        method: n % 2 === 0 ? 'GET' : 'HEAD',
        headers: { 'user-agent': SCANNERS[n % SCANNERS.length] ?? '', accept: 'text/html' },
      });
    // Ten at a time: more would start as many processes, and measure the machine.
    for (let from = 0; from < 100; from += 10) {
      const looks = await Promise.all(Array.from({ length: 10 }, (_, n) => look(from + n)));
      expect(looks.map(({ status }) => status)).toEqual(looks.map(() => 200));
    }
    await lookWithScripts(link);
    await fetch(link, { headers: { 'user-agent': PHONE, accept: 'text/html' } });
    expect(await journals()).toBe(before);

    const [opens] = await readOpens(app.outputs['VisitsTable'] ?? process.env['VISITS_TABLE'] ?? '', [
      { approvalId, personId },
    ]);
    // The browser without a screen looked twice; the phone was a person.
    expect(opens).toMatchObject({ scanners: 102, persons: 1, firstPersonAt: expect.any(String) });
    // And the link is not used up.
    const taken = await postForm(
      link,
      await filledForm(link, { decision: 'reject', reason: 'Not now: payments run.' }),
    );
    expect(taken.status).toBe(200);
  });
});

const CASES: [what: string, tamper: (link: string) => string][] = [
  ['cut', (link) => link.slice(0, -5)],
  ['longer', (link) => `${link}A`],
  ['of another person', (link) => link.replace(/~[a-z0-9-]+~/, '~compliance-1~')],
  ['of another question', (link) => link.replace('-containment-1', '-review-1')],
  ['of a later version', (link) => link.replace(/~1~|~1([a-z])~/, '~2~')],
  ['with another key', (link) => link.replace(/[\w-]{43}$/, 'A'.repeat(43))],
  ['with a broken escape', (link) => `${link}%zz`],
  ['with markup', (link) => link.replace(/approvals\/.*/, 'approvals/%3Cimg%20src=x%20onerror=alert(1)%3E')],
];

describe('a link that was tampered with', () => {
  let one: Awaited<ReturnType<typeof asked>>;
  let before: string;
  beforeAll(async () => {
    one = await asked();
    before = await one.journals();
  });

  test.each(CASES)(
    '%s is answered with one clear page, for a look and for a post, and changes nothing',
    async (_what, tamper) => {
      const url = tamper(one.link);
      const decision = {
        intent: 'decide',
        decision: 'approve',
        reason: 'The link was changed on its way.',
        nonce: 'x',
      };
      for (const answer of [await fetch(url, { headers: { accept: 'text/html' } }), await postForm(url, decision)]) {
        const text = await answer.text();
        expect([answer.status, text.includes('This link does not work')]).toEqual([404, true]);
        expect(text).not.toContain(one.incident.id);
        expect(text).not.toContain('<img');
      }
      expect(await one.journals()).toBe(before);
    },
  );

  it('leads to no other page when it hides a path', async () => {
    // Whether the gateway or the page answers is the cloud's choice; either way nothing is there.
    const url = one.link.replace(/approvals\/.*/, 'approvals/..%2Fcases%2Fx');
    expect((await fetch(url)).status).toBe(404);
    expect(await one.journals()).toBe(before);
  });

  it('speaks the language of the browser, as nobody knows who reads', async () => {
    const url = one.link.slice(0, -5);
    const page = await fetch(url, { headers: { accept: 'text/html', 'accept-language': 'de-DE,de;q=0.9' } });
    expect(await page.text()).toContain('Dieser Link funktioniert nicht');
  });
});

describe('what is replayed', () => {
  it('is refused when the decision was taken, and a foreign page decides nothing', async () => {
    const [mine, other] = await Promise.all([asked(), asked()]);
    const foreign = await openPage(other.link);
    const before = await mine.journals();
    const reason = 'The key is not used by us from there.';
    const stolen = await postForm(mine.link, { intent: 'decide', nonce: foreign, decision: 'approve', reason });
    expect(stolen.status).toBe(403);
    expect(await mine.journals()).toBe(before);

    const form = await filledForm(mine.link, { decision: 'reject', reason });
    expect((await postForm(mine.link, form)).status).toBe(200);
    const after = await approvalEventsOf(mine.approvalId);
    for (const again of [form, { ...form, decision: 'approve' }])
      expect((await postForm(mine.link, again)).status).toBe(409);
    expect(await approvalEventsOf(mine.approvalId)).toEqual(after);
    expect(await keysOf(mine.victim.userName)).toEqual({ [mine.victim.accessKeyId]: 'Active' });
  });

  it('is not looked at any more after thirty posts within five minutes', async () => {
    const { link, journals } = await asked();
    const before = await journals();
    const statuses: number[] = [];
    // Two windows at most: the clock may pass into the next while they are sent.
    for (let n = 0; n < 70 && !statuses.includes(429); n += 10) {
      const posts = Array.from({ length: 10 }, () => postForm(link, { intent: 'decide', nonce: 'x' }));
      statuses.push(...(await Promise.all(posts)).map(({ status }) => status));
    }
    expect(statuses.filter((status) => status === 403).length).toBeGreaterThanOrEqual(30);
    expect(statuses).toContain(429);
    expect(await journals()).toBe(before);
  });
});
