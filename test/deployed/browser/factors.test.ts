import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { stopCloud } from '../../../local/cloud.ts';
import { askForCode, decide, filledForm, openPage, postForm, receivedCode } from '../../../local/decide.ts';
import type { Message } from '../../../local/mailbox/messages.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { keysOf } from '../support/identities.ts';
import { approvalEventsOf, raiseStolenKey } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { askFor } from '../support/people.ts';
import { journalOf } from '../support/resources.ts';
import { until } from '../support/until.ts';
import { deviceOf } from './virtual-device.ts';

const CLOUD = 'factors';
const MINUTES = 60_000;
const FIRST = 'incident-manager-1';
const ANSWER = { decision: 'approve', reason: 'The key is not used by us from there.' } as const;

let app: Application;
let browser: Browser;

beforeAll(async () => {
  app = await ownCloud(CLOUD);
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}, 5 * MINUTES);
afterAll(async () => {
  await browser.close();
  await stopCloud(CLOUD);
}, MINUTES);

const factorEvents = async (personId = FIRST): Promise<JournalEvent[]> =>
  journalOf(app, 'people', `factors.${personId}`);
const factorTypes = async (): Promise<string[]> =>
  (await factorEvents()).map(({ type }) => type.replace('people.', ''));

/** The newest mail in which such a link stands, and the link. */
const linkLike = (what: string, pattern: RegExp, fits: (message: Message) => boolean = () => true) =>
  until(what, async () => {
    const messages = (await readMessages(CLOUD)) ?? [];
    return messages.filter(fits).flatMap(({ text }) => pattern.exec(text)?.[0] ?? [])[0];
  });

/** The form of the decision; handing it over has one of its own. */
const decisionOn = (page: Page) => page.locator('section[aria-labelledby="decide"]');

const fill = async (page: Page): Promise<void> => {
  await page.getByLabel('Approve').check();
  await page.locator('textarea[name="reason"]').fill(ANSWER.reason);
};

describe('a stolen mailbox', () => {
  it('decides nothing: without a code, with a guess, with a code of another question', async () => {
    const [{ victim, incident }, other] = [await raiseStolenKey(app), await raiseStolenKey(app)];
    const { link, approvalId } = await askFor(app, incident.id, 'containment');
    const { link: elsewhere } = await askFor(app, other.incident.id, 'containment');
    const form = { intent: 'decide', ...ANSWER, nonce: await openPage(link) };
    const foreign = await askForCode(elsewhere, await openPage(elsewhere));
    for (const code of ['', '000000', foreign]) {
      const refused = await postForm(link, { ...form, code });
      expect(refused.status).toBe(422);
      expect(await refused.text()).not.toContain('is recorded');
    }
    expect((await approvalEventsOf(approvalId)).map(({ type }) => type)).toEqual(['approvals.approval-requested']);
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
    expect(await factorTypes()).toEqual(['factor-code-sent', 'factor-refused', 'factor-failed', 'factor-failed']);
    // The code is nowhere in the journal, and its own question takes it still.
    expect(JSON.stringify(await factorEvents())).not.toContain(foreign);
    expect(await decide(elsewhere, ANSWER)).toBe(true);
    const [decided] = (await approvalEventsOf(`${other.incident.id}-containment-1`)).slice(-1);
    expect(decided).toMatchObject({ type: 'approvals.approval-decided', data: { factor: 'sms' } });
  });

  it('locks the person after five guesses; they and the incident managers are told, and another lets them in again', async () => {
    const { incident } = await raiseStolenKey(app);
    const { link, approvalId } = await askFor(app, incident.id, 'containment');
    const right = await filledForm(link, ANSWER);
    for (let guess = 0; guess < 5; guess += 1)
      expect((await postForm(link, { ...right, code: `00000${String(guess)}` })).status).toBe(422);
    expect((await factorTypes()).at(-1)).toBe('factors-locked');
    expect((await postForm(link, right)).status).toBe(422);
    expect((await approvalEventsOf(approvalId)).map(({ type }) => type)).toEqual(['approvals.approval-requested']);
    const told = async () =>
      ((await readMessages(CLOUD)) ?? []).filter(({ subject }) => subject.startsWith('Locked after five'));
    await until('word of the lock', async () => (await told()).length >= 2);
    expect((await told()).flatMap(({ to }) => to)).toContain('incident.manager@bank.example');

    const asked = { personId: FIRST, by: 'ciso-1', reason: 'Called back on the known number.' };
    await expect(invoke('people', 'ask-unlock', { ...asked, by: FIRST })).rejects.toMatchObject({
      name: 'RefusedError',
    });
    await invoke('people', 'ask-unlock', asked);
    const unlock = await linkLike('a question to a second person', /http\S+factor-unlock-1~incident-manager-2~\S+/);
    expect(await decide(unlock, { decision: 'approve', reason: 'I spoke to them in person.' })).toBe(true);
    await until('the unlocking', async () => (await factorTypes()).includes('factors-unlocked'));
    expect(await decide(link, ANSWER)).toBe(true);
  });
});

describe('a passkey', () => {
  it(
    'is enrolled on the personal page, counts once a second person confirmed it, and decides',
    async () => {
      const page = await browser.newPage();
      await deviceOf(page);
      await invoke('people', 'invite-enrolment', { personId: FIRST, by: 'ciso-1', reason: 'A new phone of the bank.' });
      const enrol = await linkLike('the invitation', /http\S+\/enrol\/\S+/);
      await page.goto(enrol);
      await page.getByRole('button', { name: 'Create a passkey' }).click();
      await page.getByText('Enrolled, not yet confirmed').waitFor();
      expect((await factorTypes()).at(-1)).toBe('factor-proposed');
      expect((await page.goto(enrol))?.status()).toBe(404);

      const confirm = await linkLike('the confirmation', /http\S+factor-enrolment-1~incident-manager-2~\S+/);
      expect(await decide(confirm, { decision: 'approve', reason: 'I saw them enrol it.' })).toBe(true);
      await until('the enrolment', async () => (await factorTypes()).includes('factor-enrolled'));

      const { incident } = await raiseStolenKey(app);
      const { link, approvalId } = await askFor(app, incident.id, 'containment');
      await page.goto(link);
      await fill(page);
      await decisionOn(page).locator('button[data-passkey="get"]').click();
      await page.getByText('Your decision is recorded.').waitFor();
      const [decided] = (await approvalEventsOf(approvalId)).slice(-1);
      expect(decided).toMatchObject({ type: 'approvals.approval-decided', data: { factor: 'passkey' } });
      expect((await factorEvents()).at(-1)).toMatchObject({
        type: 'people.factor-passed',
        data: { factor: 'passkey' },
      });
      await page.close();
    },
    2 * MINUTES,
  );

  it(
    'of another device decides nothing, and neither does an answer to another question',
    async () => {
      const { incident } = await raiseStolenKey(app);
      const { link, approvalId } = await askFor(app, incident.id, 'containment');
      const page = await (await browser.newContext()).newPage();
      await deviceOf(page);
      await page.goto(link);
      await fill(page);
      await decisionOn(page).locator('button[data-passkey="get"]').click();
      await decisionOn(page).locator('[data-passkey-error]').filter({ visible: true }).waitFor();
      const passed = (await factorEvents()).length;
      const replayed = await postForm(link, {
        ...{ intent: 'decide', ...ANSWER, nonce: await openPage(link) },
        assertion: JSON.stringify({
          ...{ id: 'AAAA', rawId: 'AAAA', type: 'public-key' },
          response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' },
        }),
      });
      expect(replayed.status).toBe(422);
      expect((await factorEvents()).slice(passed).map(({ type }) => type)).toEqual(['people.factor-failed']);
      expect((await approvalEventsOf(approvalId)).map(({ type }) => type)).toEqual(['approvals.approval-requested']);
      expect(await receivedCode(link)).toBeUndefined();
      await page.context().close();
    },
    MINUTES,
  );

  it(
    'runs no script but that of our own host, and the page of a question works without any',
    async () => {
      const { incident } = await raiseStolenKey(app);
      const { link } = await askFor(app, incident.id, 'containment');
      const { headers } = await fetch(link);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'/);
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(link);
      await fill(page);
      await decisionOn(page).getByRole('button', { name: /code/i }).click();
      await decisionOn(page)
        .locator('input[name="code"]')
        .fill((await receivedCode(link)) ?? '');
      await page.getByRole('button', { name: 'Record my decision' }).click();
      await page.getByText('Your decision is recorded.').waitFor();
      await page.close();
    },
    MINUTES,
  );
});
