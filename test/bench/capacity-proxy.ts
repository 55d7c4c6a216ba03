import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Request units by table, as DynamoDB itself says them (ReturnConsumedCapacity); `calls` also counts what was refused. */
export type Consumed = Record<string, { reads: number; writes: number; calls: number }>;

type Answer = { ConsumedCapacity?: Capacity | Capacity[] };
type Capacity = { TableName: string; CapacityUnits: number };
type Asked = { TableName?: string; RequestItems?: object; TransactItems?: Record<string, { TableName: string }>[] };

const READS = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems']);
const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

const tablesIn = ({ TableName, RequestItems, TransactItems }: Asked): string[] => [
  ...new Set([
    ...(TableName === undefined ? [] : [TableName]),
    ...Object.keys(RequestItems ?? {}),
    ...(TransactItems ?? []).flatMap((item) => Object.values(item).map((one) => one.TableName)),
  ]),
];

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const count = (consumed: Consumed, operation: string, asked: Asked, answer: Answer): void => {
  const entry = (table: string) => (consumed[table] ??= { reads: 0, writes: 0, calls: 0 });
  for (const table of tablesIn(asked)) entry(table).calls += 1;
  const kind = READS.has(operation) ? 'reads' : 'writes';
  for (const { TableName, CapacityUnits } of [answer.ConsumedCapacity ?? []].flat())
    entry(TableName.split('/').at(-1) ?? TableName)[kind] += CapacityUnits;
};

const contentOf = (headers: Headers | IncomingMessage['headers']): string =>
  String(headers instanceof Headers ? headers.get('content-type') : headers['content-type']);

/** Passes one call on and notes what it consumed. */
const pass = async (endpoint: string, consumed: Consumed, request: IncomingMessage): Promise<Response> => {
  const target = String(request.headers['x-amz-target']);
  const operation = target.split('.').at(-1) ?? '';
  const asked = JSON.parse(await textOf(request)) as Asked;
  const counted = READS.has(operation) || WRITES.has(operation);
  const body = JSON.stringify(counted ? { ...asked, ReturnConsumedCapacity: 'TOTAL' } : asked);
  const { authorization = '' } = request.headers;
  const headers = { authorization, 'content-type': contentOf(request.headers), 'x-amz-target': target };
  const answer = await fetch(endpoint, { method: 'POST', headers, body });
  const said = answer.ok ? ((await answer.clone().json()) as Answer) : {};
  if (counted) count(consumed, operation, asked, said);
  return answer;
};

/** Stands before DynamoDB: passes every call on, asks what it consumed, and adds it up until it is taken. */
export const startCapacityProxy = async (endpoint: string) => {
  let consumed: Consumed = {};
  const server = createServer((request, response) => {
    pass(endpoint, consumed, request)
      .then(async (answer) => {
        const text = await answer.text();
        response.writeHead(answer.status, { 'content-type': contentOf(answer.headers) }).end(text);
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    take: (): Consumed => {
      const taken = consumed;
      consumed = {};
      return taken;
    },
    close: (): void => {
      server.close();
      server.closeAllConnections();
    },
  };
};
