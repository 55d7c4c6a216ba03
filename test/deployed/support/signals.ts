import { GetItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import { fromStoredState } from '../../../adapters/dynamodb/stored-state.ts';
import { dynamo } from '../../../adapters/dynamodb/client.ts';
import { readSignalCount } from '../../../adapters/dynamodb/signal-count.ts';
import { signalItemKey } from '../../../contracts/detection-keys.ts';
import { STATUS_INDEX } from '../../../contracts/keys.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import type { Application } from './application.ts';
import { tableOf } from './resources.ts';

/** What became of a signal: the plan that was carried out, its incident, or why it stayed a record. */
export type Recorded = { outcome: string; incidentId: string | undefined; reason: string | undefined };

/** A recorded signal by its uid; undefined while there is none. */
export const recordedSignal = async (app: Application, uid: string): Promise<Recorded | undefined> => {
  const { pk, sk } = signalItemKey(uid);
  const { Item } = await dynamo().send(
    new GetItemCommand({
      TableName: tableOf(app, 'detection'),
      Key: { pk: { S: pk }, sk: { S: sk } },
      ConsistentRead: true,
    }),
  );
  if (Item === undefined) return undefined;
  return { outcome: Item['outcome']?.S ?? '', incidentId: Item['incidentId']?.S, reason: Item['reason']?.S };
};

/** How many signals an incident has seen. */
export const signalCount = async (app: Application, incidentId: string): Promise<number> =>
  (await readSignalCount(tableOf(app, 'detection'), incidentId)).count;

/** Every open incident whose resource's uid begins so, however many there are. */
export const openIncidentsUnder = async (app: Application, prefix: string): Promise<IncidentState[]> => {
  const pages = paginateQuery(
    { client: dynamo() },
    {
      TableName: tableOf(app, 'incidents'),
      IndexName: STATUS_INDEX,
      KeyConditionExpression: '#status = :open',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':open': { S: 'open' } },
    },
  );
  const found: IncidentState[] = [];
  for await (const { Items = [] } of pages)
    for (const item of Items) {
      const state = fromStoredState(item) as IncidentState;
      if (state.resource.uid.startsWith(prefix)) found.push(state);
    }
  return found;
};
