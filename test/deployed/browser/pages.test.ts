import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { pageHeaders } from '../../../domain/shared/html/index.ts';
import { MAILS, PAGES } from '../../domain/pages/samples.ts';
import { servePages } from './serve-pages.ts';

// Every page and mail in a real browser: readable by everyone, on a phone, without scripts, under the real policy.
const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 640 };
const DESK = { width: 1280, height: 900 };

// Starting Chromium and the first look at a page take seconds on a busy machine.
jest.setTimeout(60_000);

let browser: Browser;
let seeing: Page;
let served: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  served = await servePages();
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  seeing = watch(await browser.newPage());
});

afterAll(async () => {
  await browser.close();
  served.server.close();
});

/** What the browser said and fetched since the last look that it should not have. */
let complaints: string[] = [];

const watch = (page: Page): Page =>
  page
    .on('console', (message) => complaints.push(message.text()))
    .on('request', (request) => {
      // The script of the passkey, where a page has one, is the only thing that any page loads.
      if (!request.isNavigationRequest() && !request.url().endsWith('/passkey.js'))
        complaints.push(`loads ${request.url()}`);
    });

const open = async (page: Page, name: string): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(PHONE);
  complaints = [];
  await page.goto(`${served.url}/${name}`);
};

/** What axe finds: everything, or one rule only. */
const violations = async (page: Page, rule?: string): Promise<string[]> => {
  // Evaluated by the debugger, because the policy forbids script elements.
  await page.evaluate(AXE);
  const options = rule ? { runOnly: [rule] } : { resultTypes: ['violations'] };
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    `axe.run(document, ${JSON.stringify(options)}).then((result) => result.violations)`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
};

const tooWide = async (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

// The rules about structure look at the same markup in every look: only colours and widths must be looked at again.
const inEveryLook = async (page: Page): Promise<string[]> => {
  const found = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await violations(page, 'color-contrast')));
  for (const viewport of [SMALL, PHONE, DESK]) {
    await page.setViewportSize(viewport);
    const excess = await tooWide(page);
    if (excess > 0) found.push(`${viewport.width}px: ${excess}px too wide`);
  }
  return found;
};

describe.each(Object.keys(PAGES))('the page %s', (name) => {
  it('is accessible in both schemes and fits every width, under the policy', async () => {
    await open(seeing, name);
    expect(await inEveryLook(seeing)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe.each(Object.keys(MAILS))('the mail %s', (name) => {
  it('is accessible in both schemes and fits every width', async () => {
    await open(seeing, name);
    // Landmarks belong to whole pages, not to a mail.
    const found = await inEveryLook(seeing);
    expect(found.filter((line) => !/^(region|landmark-one-main)/.test(line))).toEqual([]);
  });
});

describe('the check itself', () => {
  it('finds a pale text, a field without a name and a line that does not wrap', async () => {
    await seeing.goto('about:blank');
    await seeing.setContent('<main><p style="color:#ccc">pale</p><input /><div style="width:2000px">wide</div></main>');
    const found = (await inEveryLook(seeing)).join('\n');
    expect(found).toMatch(/color-contrast[\s\S]*label[\s\S]*too wide/);
  });

  it('hears the policy refuse a style and a picture', async () => {
    const body = '<p style="color:red">red</p><img alt="" src="/picture.png">';
    await seeing.route('**/planted', async (route) => route.fulfill({ headers: pageHeaders(), body }));
    await open(seeing, 'planted');
    expect(complaints.join('\n')).toMatch(/style-src[\s\S]*default-src|img-src/);
  });
});
