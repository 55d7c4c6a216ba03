import { html, safeUrl, type Html } from './html.ts';
import { STYLES } from './mail-styles.ts';

/** A piece of a mail's body; every piece has a form in HTML and one in text. */
export type MailPart =
  | { kind: 'paragraph'; text: string; strong?: boolean }
  | { kind: 'list'; title: string; items: readonly string[] }
  | { kind: 'facts'; facts: readonly (readonly [label: string, value: string])[] }
  | { kind: 'button'; label: string; url: string; hint: string }
  | { kind: 'links'; title: string; items: readonly LinkedItem[] };

/** Something to open among others: what it is, what is said about it, where it leads. */
export type LinkedItem = { title: string; lines: readonly string[]; url: string };

type Of<K extends MailPart['kind']> = Extract<MailPart, { kind: K }>;

const paragraph = ({ text, strong }: Of<'paragraph'>): Html =>
  html`<p class="m-ink" ${strong ? STYLES.strong : STYLES.paragraph}>${text}</p>`;

const list = ({ title, items }: Of<'list'>): Html =>
  html`<h2 class="m-ink" ${STYLES.h2}>${title}</h2>
    <ul class="m-ink" ${STYLES.list}>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;

const facts = (part: Of<'facts'>): Html =>
  html`<table ${STYLES.facts}>
    ${part.facts.map(
      ([label, value]) =>
        html`<tr>
          <th scope="row" class="m-quiet" ${STYLES.factLabel}>${label}</th>
          <td class="m-ink" ${STYLES.fact}>${value}</td>
        </tr>`,
    )}
  </table>`;

// The address is also written out: a reader may copy it, and sees where the button leads.
const button = ({ label, url, hint }: Of<'button'>): Html =>
  html`<table role="presentation" ${STYLES.buttonTable}>
      <tr>
        <td class="m-button" ${STYLES.buttonCell}><a href="${safeUrl(url)}" ${STYLES.button}>${label}</a></td>
      </tr>
    </table>
    <p class="m-quiet" ${STYLES.link}>${hint}<br /><span ${STYLES.address}>${safeUrl(url)}</span></p>`;

const links = ({ title, items }: Of<'links'>): Html =>
  html`<h2 class="m-ink" ${STYLES.h2}>${title}</h2>
    ${items.map(
      (item) =>
        html`<p class="m-ink" ${STYLES.paragraph}>
          <a href="${safeUrl(item.url)}" class="m-anchor" ${STYLES.anchor}>${item.title}</a
          >${item.lines.map((line) => html`<br /><span class="m-quiet" ${STYLES.small}>${line}</span>`)}
        </p>`,
    )}`;

/** A piece as HTML for mail clients. */
export const mailPartHtml = (part: MailPart): Html => {
  switch (part.kind) {
    case 'paragraph':
      return paragraph(part);
    case 'list':
      return list(part);
    case 'facts':
      return facts(part);
    case 'button':
      return button(part);
    case 'links':
      return links(part);
  }
};
