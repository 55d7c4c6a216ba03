import { createHash } from 'node:crypto';
import { html, Html, type Slot } from '../../domain/shared/html/index.ts';
import type { Message } from './messages.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The frame may load our own mails and nothing else; nothing comes from elsewhere. */
export const PAGE_POLICY = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'`;

export interface View {
  /** Undefined while the local cloud is not running. */
  messages: Message[] | undefined;
  chosen?: Message;
  body: Html;
  /** The reader's zone, for the times in the list. */
  timeZone: string;
}

/** The whole page: the list, and beside it the chosen message. */
export const renderPage = ({ messages, chosen, body, timeZone }: View): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${chosen === undefined ? `Mailbox (${messages?.length ?? 0})` : chosen.subject}</title>
        ${new Html(`<style>${STYLE}</style><noscript><meta http-equiv="refresh" content="5" /></noscript>`)}
      </head>
      <body class="${chosen === undefined ? 'list' : 'reading'}">
        <header>
          <a href="/"><b>Mailbox</b></a> <span class="quiet" id="count">${countOf(messages)}</span>
          <span class="quiet push hint">j and k walk through the list</span>
        </header>
        <nav aria-label="Messages">
          <ol>
            ${(messages ?? []).map((message) => row(message, chosen, timeZone))}
          </ol>
        </nav>
        <main>${body}</main>
        ${new Html(`<script>${SCRIPT}</script>`)}
      </body>
    </html>`.markup;

function countOf(messages: Message[] | undefined): string {
  if (messages === undefined) return 'the local cloud is not running';
  return messages.length === 1 ? '1 message' : `${messages.length} messages`;
}

function row(message: Message, chosen: Message | undefined, timeZone: string): Html {
  const current: Slot = message.id === chosen?.id && new Html(' aria-current="page"');
  return html`<li>
    <a href="/m/${message.id}" ${current}
      ><span class="row"
        ><span class="who quiet">${message.to.join(', ') || 'unknown'}</span>${timeOf(message.at, timeZone)}</span
      ><span class="row"
        ><span class="what">${message.subject}</span
        >${message.kind === 'sms' && html`<span class="kind">SMS</span>`}</span
      ></a
    >
  </li>`;
}

const timeOf = (at: string, timeZone: string): Html =>
  html`<time class="quiet" datetime="${at}"
    >${new Date(at).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' })}</time
  >`;
