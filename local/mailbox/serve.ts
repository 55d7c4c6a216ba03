import { createServer, type Server } from 'node:http';
import { readMessages } from './read-messages.ts';
import { mailBody, MAIL_POLICY, nothingChosen, renderMessage, unknownMessage } from './render-message.ts';
import { PAGE_POLICY, renderPage } from './render-page.ts';
import type { Message } from './messages.ts';

interface Answer {
  status: number;
  policy: string;
  body: string;
}

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The mailbox of the instance of this name. It only reads; it listens on the loopback address alone. */
export const mailboxServer = (name: string): Server =>
  createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://mailbox');
    void answer(name, url)
      .catch((error: unknown): Answer => ({ status: 500, policy: PAGE_POLICY, body: String(error) }))
      .then(({ status, policy, body }) => {
        response.writeHead(status, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': policy,
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          // start-mailbox.ts looks whether it is this one that answers.
          'x-holdfast-mailbox': name,
        });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });

async function answer(name: string, url: URL): Promise<Answer> {
  const messages = await readMessages(name);
  const [, first, id, rest] = url.pathname.split('/');
  if (first === '') return inbox(messages);
  const chosen = first === 'm' ? messages?.find((message) => message.id === id) : undefined;
  if (chosen === undefined) return { ...inbox(messages), status: 404, body: pageWith(messages) };
  if (rest === 'body') return { status: 200, policy: MAIL_POLICY, body: mailBody(chosen) };
  const part = url.searchParams.get('part') === 'text' ? 'text' : 'html';
  const body = renderMessage(chosen, part, timeZone);
  return { status: 200, policy: PAGE_POLICY, body: renderPage({ messages, chosen, body, timeZone }) };
}

const inbox = (messages: Message[] | undefined): Answer => ({
  status: 200,
  policy: PAGE_POLICY,
  body: renderPage({ messages, body: nothingChosen(messages?.length), timeZone }),
});

const pageWith = (messages: Message[] | undefined): string =>
  renderPage({ messages, body: unknownMessage(), timeZone });
