import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { httpOutsideSystem } from '../../../adapters/http/outside-system.ts';
import { webhookAction } from '../../../domain/incidents/containment/index.ts';
import { EDR_ISOLATE, edrTarget } from '../../domain/incidents/containment/outside/orders.ts';
import { containmentActionSuite } from '../actions/containment-action-suite.ts';

const NOW = '2026-03-01T10:00:00.000Z';
const KEY = 'the key of edr-isolate';

type Call = { headers: Record<string, unknown>; body: string };
/** What the two hosts of the other system know; `left`: calls that it still takes. */
const world = { statuses: new Map<string, string>(), keys: new Set<string>(), calls: [] as Call[], left: Infinity };

const acts = createServer((request, answer) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    if (world.left <= 0) return request.socket.destroy();
    world.left -= 1;
    world.calls.push({ headers: request.headers, body });
    const key = String(request.headers['idempotency-key']);
    const { verb, subject } = JSON.parse(body) as { verb: string; subject: string };
    if (!world.keys.has(key)) world.statuses.set(subject, verb === 'contain' ? 'contained' : 'released');
    world.keys.add(key);
    return answer.writeHead(202).end();
  });
});
const knows = createServer((request, answer) => {
  const status = world.statuses.get(new URL(request.url ?? '', 'http://here').searchParams.get('subject') ?? '');
  answer.writeHead(status === undefined ? 404 : 200).end(JSON.stringify({ status }));
});

const addressOf = (server: Server): string => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
const listen = (server: Server) => new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
beforeAll(() => Promise.all([listen(acts), listen(knows)]));
afterAll(() => {
  acts.close();
  knows.close();
});

const fresh = () => {
  Object.assign(world, { statuses: new Map([['laptop-7', 'released']]), keys: new Set(), calls: [], left: Infinity });
  return edrTarget({ ...EDR_ISOLATE, url: addressOf(acts), statusUrl: addressOf(knows) } as typeof EDR_ISOLATE);
};
beforeEach(() => void fresh());

const systemWith = (plain: boolean) => httpOutsideSystem({ keyOf: () => Promise.resolve(KEY), plain, now: () => NOW });

containmentActionSuite('webhook, over HTTP', () => {
  const target = fresh();
  return Promise.resolve({
    port: webhookAction(systemWith(true)),
    target,
    missing: { ...target, subject: 'laptop-8' },
    settings: () => Promise.resolve(world.statuses.get('laptop-7')),
    leftBehind: () => Promise.resolve([...world.keys]),
    breakAfter: (changes = Infinity) => {
      world.left = changes;
    },
    meddle: () => Promise.resolve(world.statuses.set('laptop-7', 'unreachable')),
  });
});

test('is told with a signature of its own key, and no more of the incident than whom it is about', async () => {
  const target = fresh();
  await systemWith(true).tell({ verb: 'contain', key: 'k-1', requestedAt: NOW, target });
  const [{ headers, body } = { headers: {}, body: '' }] = world.calls;
  const stamp = String(headers['x-holdfast-timestamp']);
  const mac = createHmac('sha256', KEY).update(`v1:${stamp}:${body}`).digest('hex');
  expect(headers).toMatchObject({ 'idempotency-key': 'k-1', 'x-holdfast-signature': `v1=${mac}` });
  expect(JSON.parse(body)).toEqual({
    verb: 'contain',
    name: 'edr-isolate',
    subject: 'laptop-7',
    account: '000000000000',
    region: 'eu-central-1',
    requestedAt: NOW,
  });
});

test.each(['tell', 'status'] as const)('is not called without TLS: %s', async (verb) => {
  const target = fresh();
  const system = systemWith(false);
  const called =
    verb === 'tell' ? system.tell({ verb: 'contain', key: 'k', requestedAt: NOW, target }) : system.status(target);
  await expect(called).rejects.toMatchObject({ name: 'UnavailableError' });
  expect(world.calls).toEqual([]);
});

test.each(['', '<html>', 'Contained by magic'])(
  'a status in no shape that we know, %j, is no answer',
  async (status) => {
    const target = fresh();
    world.statuses.set('laptop-7', status);
    await expect(systemWith(true).status(target)).rejects.toMatchObject({ name: 'UnavailableError' });
  },
);
