import { createHash } from 'node:crypto';
import { html, Html } from './html.ts';
import { BASE } from './styles/base.ts';
import { FORMS, PRINT } from './styles/forms.ts';
import { PARTS } from './styles/parts.ts';

// One sheet for all pages, so that one hash allows it and nothing else.
const STYLE = BASE + PARTS + FORMS + PRINT;

/** CSP source of the one style sheet, without quotes. */
const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE, 'utf8').digest('base64')}`;

// Also inside the page, so that a report saved to a disk is bound by it; frame-ancestors holds in a header only.
const POLICY = ["default-src 'none'", `style-src '${STYLE_HASH}'`, "form-action 'self'", "base-uri 'none'"].join('; ');

/**
 * Headers of every page. A link's secret is in its path: no referrer, no cache, no index. Without a referrer browsers
 * post `Origin: null`, so whoever takes the post judges its nonce, never its origin.
 */
export const pageHeaders = (): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `${POLICY}; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
});

/** What a page is made of: its title, what stands at the right of the top, and its body. */
export type PageParts = {
  title: string;
  place: string;
  body: Html;
  /** Narrow pages are read like a letter. */
  narrow?: boolean;
  /** Where the link for keyboards leads, besides the content. */
  skip?: { href: string; label: string };
  /** English unless said otherwise. */
  language?: 'en' | 'de';
  /** Whose page it is: a letter stands under its sender's name, everything else under Holdfast's. */
  sender?: string;
};

const SKIP = { en: 'Go to the content', de: 'Zum Inhalt' };

/** The frame of every page. It loads nothing and runs nothing. */
export const page = ({ title, place, body, narrow, skip, language = 'en', sender = 'Holdfast' }: PageParts): string => {
  const target = skip ?? { href: '#main', label: SKIP[language] };
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="content-security-policy" content="${POLICY}" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} - ${sender}</title>
        ${new Html(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <header class="top">
          <a class="skip" href="${target.href}">${target.label}</a>
          <div><span class="brand">${sender}</span><span class="quiet">${place}</span></div>
        </header>
        <main id="main" class="${narrow ? 'narrow' : 'full'}">${body}</main>
      </body>
    </html>`.markup;
};
