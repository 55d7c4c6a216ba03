import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, test } from '@jest/globals';
import { httpServiceCaller } from '../../../adapters/http/call-service.ts';

const servers: Server[] = [];
const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

const at = '2026-03-01T10:00:00.000Z';
const call = (url: string, { own = true, timeoutMs = 500, expectedStatus = 200 } = {}) =>
  httpServiceCaller({ own }).call({ url, timeoutMs, expectedStatus }, at);

it('is well when the expected status comes', async () => {
  const url = await serve((_, answer) => answer.end('well'));
  expect(await call(url)).toMatchObject({ at, isWell: true, saw: 'status 200' });
});

it('is not when another comes', async () => {
  const url = await serve((_, answer) => answer.writeHead(503).end());
  expect(await call(url)).toMatchObject({ isWell: false, saw: 'status 503 where 200 was expected' });
  expect(await call(url, { expectedStatus: 503 })).toMatchObject({ isWell: true });
});

it('takes a redirect as an answer and goes nowhere', async () => {
  let visits = 0;
  const elsewhere = await serve((_, answer) => {
    visits += 1;
    answer.end();
  });
  const url = await serve((_, answer) => answer.writeHead(302, { location: elsewhere }).end());
  expect(await call(url)).toMatchObject({ isWell: false, saw: 'status 302 where 200 was expected' });
  expect(visits).toBe(0);
});

it('waits no longer than it was told, for the head of the answer', async () => {
  const url = await serve(() => undefined);
  const { isWell, ms, saw } = await call(url, { timeoutMs: 200 });
  expect({ isWell, saw }).toEqual({ isWell: false, saw: 'no answer within 200 ms' });
  expect(ms).toBeLessThan(2_000);
});

it('does not read a body that never ends', async () => {
  const url = await serve((_, answer) => {
    const pour = (): void => {
      while (!answer.destroyed && answer.write('x'.repeat(65_536)));
    };
    answer.on('drain', pour);
    pour();
  });
  expect(await call(url)).toMatchObject({ isWell: true });
});

it('says it in words when nobody listens, or the line is cut', async () => {
  expect((await call('http://127.0.0.1:9')).saw).toBe('the connection was refused');
  const url = await serve((request) => request.socket.destroy());
  expect((await call(url)).saw).toBe('the connection was broken off');
});

test.each([
  'http://127.0.0.1:9',
  'http://localhost:9',
  'http://[::1]:9',
  'http://[::ffff:127.0.0.1]:9',
  'http://2130706433:9',
])('in AWS %s is not called: the runtime listens there', async (url) => {
  expect(await call(url, { own: false })).toMatchObject({ isWell: false, saw: 'its address must not be called' });
});

test.each(['http://169.254.169.254/latest/meta-data', 'http://[fd00:ec2::254]/', 'http://0.0.0.0:9/'])(
  '%s is called by nobody',
  async (url) => {
    expect((await call(url)).saw).toBe('its address must not be called');
  },
);
