import { html, Html, safeUrl } from '../../domain/shared/html/index.ts';
import { formatMoment } from '../../domain/shared/html/moments.ts';
import type { Message } from './messages.ts';

export type Part = 'html' | 'text';

/** A mail may bring styles and pictures of its own, and links that open elsewhere; it may load and run nothing. */
export const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox";

/** What stands beside the list when nothing is chosen. */
export const nothingChosen = (count: number | undefined): Html =>
  html`<p class="empty">
    ${count === undefined && 'Start the local cloud with npm start; this page follows by itself.'}
    ${count === 0 && 'No mail yet. What Holdfast sends on the local cloud appears here by itself.'}
    ${count !== undefined && count > 0 && 'Choose a message.'}
  </p>`;

export const unknownMessage = (): Html =>
  html`<p class="empty">This message is not here: the local cloud was reset. <a href="/">All messages</a></p>`;

/** A message with its heads and the chosen part, HTML when it has one. */
export function renderMessage(message: Message, part: Part, timeZone: string): Html {
  const shown: Part = message.html === undefined ? 'text' : part;
  return html`<a class="back" href="/">All messages</a>
    <h1>${message.subject}</h1>
    <dl>
      <dt>From</dt>
      <dd>${message.from}</dd>
      <dt>To</dt>
      <dd>${message.to.join(', ')}</dd>
      <dt>Sent</dt>
      <dd><time datetime="${message.at}">${formatMoment(message.at, timeZone)}</time></dd>
    </dl>
    ${message.html !== undefined && tabs(message.id, shown)}
    ${shown === 'html' ? frame(message) : html`<pre tabindex="0">${withLinks(message.text)}</pre>`}`;
}

const tabs = (id: string, shown: Part): Html =>
  html`<div class="tabs" role="navigation" aria-label="Parts">
    ${(['html', 'text'] as const).map(
      (part) =>
        html`<a href="/m/${id}?part=${part}" ${part === shown && new Html('aria-current="true"')}
          >${part === 'html' ? 'As it looks' : 'Text part'}</a
        >`,
    )}
  </div>`;

// A mail that knows dark colours is shown in the reader's scheme; any other one on white, as mail programs do.
const frame = ({ id, subject, html: body }: Message): Html =>
  html`<iframe
    class="${body?.includes('prefers-color-scheme') ? 'adapts' : 'plain'}"
    src="/m/${id}/body"
    title="${subject}"
    sandbox="allow-popups allow-popups-to-escape-sandbox"
    referrerpolicy="no-referrer"
  ></iframe>`;

const withLinks = (text: string): Html[] =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((piece, index) =>
      index % 2 === 0
        ? html`${piece}`
        : html`<a href="${safeUrl(piece)}" target="_blank" rel="noreferrer">${piece}</a>`,
    );

/** The mail's own document; its links open beside the mailbox. */
export function mailBody(message: Message): string {
  const body = message.html ?? '';
  const base = '<base target="_blank">';
  // Anything before the doctype would put the browser into its quirks mode.
  return /<head[^>]*>/i.test(body) ? body.replace(/<head[^>]*>/i, (head) => head + base) : base + body;
}
