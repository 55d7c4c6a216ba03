import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { servePages } from './serve-pages.ts';

// What people do with the forms, in a real browser: by thumb, by keyboard, without scripts.
const PHONE = { width: 390, height: 844 };

// Starting Chromium and the first look at a page take seconds on a busy machine.
jest.setTimeout(60_000);

let browser: Browser;
let seeing: Page;
/** A browser whose owner allows no scripts. */
let plain: Page;
let served: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  served = await servePages();
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  seeing = await browser.newPage();
  plain = await browser.newPage({ javaScriptEnabled: false });
});

afterAll(async () => {
  await browser.close();
  served.server.close();
});

const open = async (page: Page, name: string): Promise<void> => {
  await page.setViewportSize(PHONE);
  await page.goto(`${served.url}/${name}`);
};

describe('a decision on a phone without scripts', () => {
  it('is sent by keyboard alone, with nonce, choice and reason', async () => {
    const page = plain;
    await open(page, 'approval-containment');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Not now: the payment run ends at 15:00.');
    await page.keyboard.press('Tab');
    await Promise.all([page.waitForURL('**/secret'), page.keyboard.press('Enter')]);
    expect(served.posts.at(-1)).toEqual({
      path: '/approvals/APR-0042-1/secret',
      fields: {
        intent: 'decide',
        nonce: 'bm9uY2U',
        decision: 'reject',
        reason: 'Not now: the payment run ends at 15:00.',
      },
      origin: 'null',
    });
  });

  it('is not sent without choice and reason', async () => {
    const page = plain;
    await open(page, 'approval-containment');
    const before = served.posts.length;
    await page.getByRole('button', { name: 'Record my decision' }).click();
    await page.getByLabel('Approve').check();
    await page.getByRole('button', { name: 'Record my decision' }).click();
    expect(served.posts.length).toBe(before);
  });

  it('may wait: the acknowledgement is a form of its own', async () => {
    const page = plain;
    await open(page, 'approval-containment');
    await Promise.all([page.waitForURL('**/secret'), page.getByRole('button', { name: 'I am looking at it' }).click()]);
    expect(served.posts.at(-1)?.fields).toEqual({ intent: 'acknowledge', nonce: 'bm9uY2U' });
  });

  it('has targets a thumb can hit', async () => {
    const page = plain;
    await open(page, 'approval-containment');
    for (const control of await page.locator('button, .choice, a.button').all()) {
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });
});

describe('a decision that needs a factor, on a phone without scripts', () => {
  const reason = 'The key leaked; stop it now.';
  const fill = async (): Promise<void> => {
    await open(plain, 'approval-with-factor');
    await plain.getByLabel('Approve').check();
    await plain.getByLabel('Reason').fill(reason);
  };

  it('is sent with the code by Enter, which asks for no other code', async () => {
    await fill();
    await plain.locator('#code').fill('123456');
    await Promise.all([plain.waitForURL('**/secret'), plain.keyboard.press('Enter')]);
    const decided = { intent: 'decide', decision: 'approve', reason, code: '123456' };
    expect(served.posts.at(-1)?.fields).toMatchObject(decided);
  });

  it('asks for a code with what was typed so far, and offers no passkey that could not work', async () => {
    await fill();
    expect(await plain.getByRole('button', { name: 'passkey' }).count()).toBe(0);
    const send = plain.getByRole('button', { name: 'Send another code' }).first();
    await Promise.all([plain.waitForURL('**/secret'), send.click()]);
    expect(served.posts.at(-1)?.fields).toMatchObject({ intent: 'send-code', decision: 'approve', reason });
  });
});

describe('a form that could not be taken', () => {
  it('puts the focus on the summary, which leads to each field', async () => {
    const page = seeing;
    await open(page, 'declare-incomplete');
    expect(await page.evaluate('document.activeElement.className')).toBe('errors');
    for (const link of await page.locator('.errors a').all()) {
      await link.click();
      expect(await page.locator(':target').count()).toBe(1);
    }
    expect(await page.getByLabel('What they saw').inputValue()).toBe('Customers see the balance of others.');
  });
});
