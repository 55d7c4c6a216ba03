import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { pageHeaders } from '../../../domain/shared/html/index.ts';
import { PAGES } from './samples.ts';

describe.each(Object.entries(PAGES))('the page %s', (name, make) => {
  const page = make();

  it('loads nothing and runs nothing but the script that a passkey needs', () => {
    const script = '<script src="./../passkey.js" defer></script>';
    // An app reads its key out of a picture that stands in the page itself, of nothing but a path.
    const rest = page.replace(script, '').replace(/<svg [^<>]*>(<(rect|path) [^<>]*\/>)*<\/svg>/, '');
    expect(page.includes(script)).toBe(page.includes('data-passkey-options'));
    expect(rest).not.toMatch(/<(script|img|iframe|object|embed|link|video|audio|svg)\b/i);
    expect(rest).not.toMatch(/\s(on\w+|style|src|srcdoc)=/i);
    expect(page.includes('script-src &#39;self&#39;')).toBe(page.includes(script));
    expect(page).not.toMatch(/url\(|@import/i);
  });

  it('has the one style the policy allows', () => {
    const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? '');
    const hash = createHash('sha256').update(styles.join(''), 'utf8').digest('base64');
    expect(styles).toHaveLength(1);
    expect(pageHeaders()['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
  });

  it('asks for no index and no referrer, and names its language', () => {
    expect(page).toContain('<meta name="robots" content="noindex, nofollow" />');
    expect(page).toContain('<meta name="referrer" content="no-referrer" />');
    const isGerman = name.endsWith('-german') && name !== 'regulator-report-german';
    expect(page).toContain(`<html lang="${isGerman ? 'de' : 'en'}">`);
  });

  it('has one main heading and no id twice', () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    expect(page.match(/<h1\b/g)).toHaveLength(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves no trace of an absent value', () => {
    expect(page).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
  });
});

describe('the headers of a page', () => {
  it('forbid scripts, framing, caching, guessing and telling where one comes from', () => {
    const headers = pageHeaders();
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|script-src/);
    expect(pageHeaders({ scripts: true })['content-security-policy']).toMatch(
      /^default-src 'none'; .*script-src 'self'/,
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });
});
