import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A function's call to the cloud, seen before it is passed on and again before its answer is. */
export type Call = { from: string; text: string; moment: 'before' | 'after' };

/** Lets a call or its answer wait as long as its promise does; `refuse` answers that nothing of that name exists. */
export type Keeper = (call: Call) => Promise<'pass' | 'refuse'>;

/** A place that functions' calls can be sent through, by `AWS_ENDPOINT_URL`. */
export type Gate = { url: string; close: () => Promise<void> };

const REFUSAL = JSON.stringify({ __type: 'ResourceNotFoundException', message: 'refused at the gate' });

/** Every function tells its calls apart by its user agent (lib/constructs/app-function.ts); Powertools adds itself. */
const callerOf = ({ headers }: IncomingMessage): string =>
  / app\/([a-z0-9-]+?)(?:-PT-\S*)?(?: |$)/.exec(headers['user-agent'] ?? '')?.[1] ?? '';

const passOn = async (endpoint: string, call: IncomingMessage, body: Buffer): Promise<[IncomingMessage, Buffer]> => {
  const { method, url, headers } = call;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const { expect: _handled, ...passed } = headers;
    request(new URL(url ?? '/', endpoint), { method, headers: passed }, resolve)
      .on('error', reject)
      .end(body);
  });
  return [answer, await buffer(answer)];
};

/** Opens a gate before the cloud. The keeper sees every call that goes through it. */
export const openGate = async (endpoint: string, keeper: Keeper): Promise<Gate> => {
  const handle = async (call: IncomingMessage, out: ServerResponse): Promise<void> => {
    const body = await buffer(call);
    const seen = { from: callerOf(call), text: `${call.url ?? ''} ${body.toString('utf8')}` };
    const refuse = (): unknown => out.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(REFUSAL);
    if ((await keeper({ ...seen, moment: 'before' })) === 'refuse') return void refuse();
    const [answer, content] = await passOn(endpoint, call, body);
    if ((await keeper({ ...seen, moment: 'after' })) === 'refuse') return void refuse();
    out.writeHead(answer.statusCode ?? 502, answer.headers).end(content);
  };
  const server = createServer((call, out) => void handle(call, out).catch(() => out.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
