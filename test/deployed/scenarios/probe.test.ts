import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamo } from '../../../adapters/dynamodb/client.ts';
import type { ProbedService } from '../../../contracts/config/probes.ts';
import { probeKey, PROBES_PARTITION } from '../../../contracts/limb-keys.ts';
import { application, invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { eventsOf, readIncident } from '../support/incidents.ts';
import { incidentAbout, journalOf, openIncidentsAbout, tableOf } from '../support/resources.ts';
import { until } from '../support/until.ts';

const id = `probe-${randomUUID().slice(0, 8)}`;
let app: Application;
let server: Server;
let url: string;

const serve = async (port: number): Promise<number> => {
  server = createServer((_request, answer) => answer.end('well')).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};
const stop = async (): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
};
/** One minute's run; answers the verdict on our service. */
const probe = async (): Promise<string | undefined> => {
  const { services } = (await invoke('continuity', 'probe-services', {})) as {
    services: { service: string; verdict: string }[];
  };
  return services.find(({ service }) => service === id)?.verdict;
};
const key = () => ({ pk: { S: PROBES_PARTITION }, sk: { S: probeKey(id) } });

beforeAll(async () => {
  app = await application();
  url = `http://127.0.0.1:${await serve(0)}/health`;
  const service: ProbedService = { id, name: `Service ${id}`, url, expectedStatus: 200, timeoutMs: 1_000 };
  const Item = { ...key(), service: { S: JSON.stringify(service) } };
  await dynamo().send(new PutItemCommand({ TableName: tableOf(app, 'continuity'), Item }));
});
afterAll(async () => {
  await dynamo().send(new DeleteItemCommand({ TableName: tableOf(app, 'continuity'), Key: key() }));
  await stop();
});

it('a server that stops for a while gives one incident, which says when it came back', async () => {
  expect(await probe()).toBe('up');
  const port = (server.address() as AddressInfo).port;
  await stop();
  expect(await probe()).toBe('up');
  expect(await probe()).toBe('down');
  expect(await probe()).toBe('down');
  const incident = await incidentAbout(app, url);
  expect(incident).toMatchObject({ isActive: true, findingType: 'Holdfast:Service/Unavailable' });

  await serve(port);
  expect(await probe()).toBe('up');
  expect(await probe()).toBe('up');
  const recovered = await until('the incident to say that the service is back', async () =>
    (await eventsOf(incident.id)).find(({ type }) => type === 'incidents.service-recovered'),
  );

  const journal = await journalOf(app, 'continuity', `service-${id}`);
  expect(journal.map(({ type }) => type)).toEqual(['continuity.service-probed-down', 'continuity.service-probed-up']);
  const upSince = String(journal[1]?.data['upSince']);
  expect(recovered.data['statement']).toBe(`Service ${id} answers again since ${upSince.slice(0, 19)}Z`);
  // EventBridge keeps whole seconds.
  expect(String(recovered.data['recoveredAt']).slice(0, 19)).toBe(upSince.slice(0, 19));
  expect((await readIncident(incident.id)).isActive).toBe(false);
  expect(await openIncidentsAbout(app, url)).toHaveLength(1);
});

it('another outage while the incident is open joins it', async () => {
  const [before] = await openIncidentsAbout(app, url);
  await stop();
  await probe();
  expect(await probe()).toBe('down');
  await until('the incident to be active again', async () => (await readIncident(before?.id ?? '')).isActive);
  expect(await openIncidentsAbout(app, url)).toHaveLength(1);
  await serve(Number(new URL(url).port));
  expect(await probe()).toBe('up');
});
