import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamo } from '../../../adapters/dynamodb/client.ts';
import type { ProbedService } from '../../../contracts/config/probes.ts';
import { probeKey, PROBES_PARTITION } from '../../../contracts/limb-keys.ts';
import { invoke } from './application.ts';
import type { Application } from './application.ts';
import { tableOf } from './resources.ts';

const serve = async (port: number): Promise<Server> => {
  const server = createServer((_request, answer) => answer.end('well')).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
};
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** A service of the bank that the probes call, and that can go down and come back. `leave` forgets it. */
export const probedService = async (app: Application) => {
  const id = `probe-${randomUUID().slice(0, 8)}`;
  let server = await serve(0);
  const port = portOf(server);
  const url = `http://127.0.0.1:${String(port)}/health`;
  const service: ProbedService = { id, name: `Service ${id}`, url, expectedStatus: 200, timeoutMs: 1_000 };
  const TableName = tableOf(app, 'continuity');
  const key = { pk: { S: PROBES_PARTITION }, sk: { S: probeKey(id) } };
  await dynamo().send(new PutItemCommand({ TableName, Item: { ...key, service: { S: JSON.stringify(service) } } }));
  const goDown = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return {
    url,
    goDown,
    comeBack: async (): Promise<void> => {
      server = await serve(port);
    },
    /** One minute's run; answers the verdict on this service. */
    probe: async (): Promise<string | undefined> => {
      const { services } = (await invoke('continuity', 'probe-services', {})) as {
        services: { service: string; verdict: string }[];
      };
      return services.find(({ service: called }) => called === id)?.verdict;
    },
    leave: async (): Promise<void> => {
      await dynamo().send(new DeleteItemCommand({ TableName, Key: key }));
      await goDown();
    },
  };
};
