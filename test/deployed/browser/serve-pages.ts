import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageHeaders } from '../../../domain/shared/html/index.ts';
import { MAILS, PAGES } from '../../domain/pages/samples.ts';

/** A form as it arrived, with the origin the browser named. */
export type Post = { path: string; fields: Record<string, string>; origin: string | undefined };

const render = (name: string): string | undefined => PAGES[name]?.() ?? MAILS[name]?.().html;

/** The one script that a page may name; here it does nothing. */
const SCRIPT = '/passkey.js';

// A mail client draws a mail in a frame of its own; its styles are inline, which the pages' policy refuses.
const headersOf = (name: string, page = ''): Record<string, string> =>
  name in MAILS
    ? { 'content-type': 'text/html; charset=utf-8' }
    : pageHeaders({ scripts: page.includes('<script src=') });

/** Serves the samples with the real headers, so that the policy holds as it does in production; keeps what is posted. */
export const servePages = async (): Promise<{ url: string; posts: Post[]; server: Server }> => {
  const posts: Post[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        posts.push({ path, fields: Object.fromEntries(new URLSearchParams(body)), origin: request.headers.origin });
        response.writeHead(200, pageHeaders()).end(PAGES['decided']?.());
      });
      return;
    }
    if (path === SCRIPT) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end();
      return;
    }
    const page = render(path.slice(1));
    response.writeHead(page === undefined ? 404 : 200, headersOf(path.slice(1), page)).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, posts, server };
};
