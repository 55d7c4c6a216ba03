import { createHash } from 'node:crypto';
import type { Language } from '../../../contracts/language.ts';
import { exerciseMark, exerciseNote, isExercise } from '../exercise.ts';
import { html, Html, safeUrl } from './html.ts';
import { BASE } from './styles/base.ts';
import { FORMS, PRINT } from './styles/forms.ts';
import { PARTS } from './styles/parts.ts';

// One sheet for all pages, so that one hash allows it and nothing else.
const STYLE = BASE + PARTS + FORMS + PRINT;

/** CSP source of the one style sheet, without quotes. */
const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE, 'utf8').digest('base64')}`;

// Also inside the page, so that a report saved to a disk is bound by it; frame-ancestors holds in a header only.
const POLICY = ["default-src 'none'", `style-src '${STYLE_HASH}'`, "form-action 'self'", "base-uri 'none'"].join('; ');

/** What a page may load besides its style: nothing, or scripts of this very host (passkeys need one). */
export type Loads = { scripts?: boolean };

const policyFor = ({ scripts }: Loads): string => (scripts === true ? `${POLICY}; script-src 'self'` : POLICY);

/**
 * Headers of every page. A link's secret is in its path: no referrer, no cache, no index. Without a referrer browsers
 * post `Origin: null`, so whoever takes the post judges its nonce, never its origin.
 */
export const pageHeaders = (loads: Loads = {}): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `${policyFor(loads)}; frame-ancestors 'none'`,
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
  language?: Language;
  /** Whose page it is: a letter stands under its sender's name, everything else under Holdfast's. */
  sender?: string;
  /** Id of what it is about: a page about an exercise says so before anything else. */
  about?: string | undefined;
  /** The address of a script of this host; a page without works the same, with a code in the passkey's place. */
  script?: string | undefined;
};

const SKIP: Record<Language, string> = { en: 'Go to the content', de: 'Zum Inhalt' };

/** The frame of every page. It loads nothing and runs nothing, but for the one script that a passkey needs. */
export const page = (parts: PageParts): string => {
  const { title, place, body, narrow, skip, language = 'en', sender = 'Holdfast', script, about } = parts;
  const target = skip ?? { href: '#main', label: SKIP[language] };
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="content-security-policy" content="${policyFor({ scripts: script !== undefined })}" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>${exerciseMark(about, language)}${title} - ${sender}</title>
        ${new Html(`<style>${STYLE}</style>`)}
        ${script !== undefined && html`<script src="${safeUrl(script)}" defer></script>`}
      </head>
      <body>
        <header class="top">
          <a class="skip" href="${target.href}">${target.label}</a>
          <div><span class="brand">${sender}</span><span class="quiet">${place}</span></div>
        </header>
        ${isExercise(about) && html`<aside class="exercise"><p>${exerciseNote(language)}</p></aside>`}
        <main id="main" class="${narrow ? 'narrow' : 'full'}">${body}</main>
      </body>
    </html>`.markup;
};
