import type { Language } from '../../../contracts/language.ts';
import type { Severity } from '../../../contracts/severity.ts';
import { html, type Html, type Slot } from './html.ts';
import { formatMoment } from './moments.ts';

/** `SEV1` on its colour. */
export const badge = (severity: Severity): Html =>
  html`<span class="badge ${severity.toLowerCase()}">${severity}</span>`;

/** How a page about an incident begins: badge, id, title. What has no severity has no badge. */
export const incidentHeading = (incident: { id: string; title: string; severity?: Severity }): Html =>
  html`<div class="heading">
    <p>${incident.severity && badge(incident.severity)} <span class="quiet">${incident.id}</span></p>
    <h1>${incident.title}</h1>
  </div>`;

/** A part of a page under its heading; `id` must be unique on the page. */
export const section = (id: string, title: string, body: Html): Html =>
  html`<section class="sheet" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section>`;

/** Facts as label and value, side by side on a phone too when they are short; a fact without value is left out. */
export const factList = (
  facts: readonly (readonly [label: Slot, value: Slot])[],
  width: 'short' | 'long' = 'long',
): Html => {
  const known = facts.filter(([, value]) => value !== undefined && value !== false && value !== '');
  return html`<dl class="${width}">
    ${known.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
};

/** Sentences as a list; a single one as a paragraph. */
export const sentences = (lines: readonly string[]): Html =>
  lines.length < 2
    ? html`<p>${lines[0]}</p>`
    : html`<ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`;

/** A moment (UTC ISO 8601) in the reader's zone, readable by machines too. */
export const moment = (iso: string, timeZone: string, language: Language = 'en'): Html =>
  html`<time datetime="${iso}">${formatMoment(iso, timeZone, language)}</time>`;
