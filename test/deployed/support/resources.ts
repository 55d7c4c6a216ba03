import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { fromStoredState } from '../../../adapters/dynamodb/stored-state.ts';
import { dynamo } from '../../../adapters/dynamodb/client.ts';
import { readEvents } from '../../../adapters/dynamodb/read-events.ts';
import type { Area } from '../../../contracts/areas.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { journalKey, STATUS_INDEX } from '../../../contracts/keys.ts';
import { tableOutput } from '../../../contracts/outputs.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import type { Application } from './application.ts';
import { until } from './until.ts';

/** Name of an area's table. */
export const tableOf = ({ outputs }: Application, area: Area): string => outputs[tableOutput(area)] ?? '';

/** Every event of a journal, in order. */
export const journalOf = (app: Application, area: Area, id: string): Promise<JournalEvent[]> =>
  readEvents(tableOf(app, area), journalKey(area, id));

/** The open incidents that began with this resource. */
export const openIncidentsAbout = async (app: Application, resourceUid: string): Promise<IncidentState[]> => {
  const { Items } = await dynamo().send(
    new QueryCommand({
      TableName: tableOf(app, 'incidents'),
      IndexName: STATUS_INDEX,
      KeyConditionExpression: '#status = :open',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':open': { S: 'open' } },
    }),
  );
  const states = (Items ?? []).map((item) => fromStoredState(item) as IncidentState);
  return states.filter(({ resource }) => resource.uid === resourceUid);
};

/** Waits for the incident about a resource. */
export const incidentAbout = (app: Application, resourceUid: string): Promise<IncidentState> =>
  until(`an incident about ${resourceUid}`, async () => (await openIncidentsAbout(app, resourceUid))[0]);
