import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { fromStoredState } from '../../../adapters/dynamodb/stored-state.ts';
import { dynamo } from '../../../adapters/dynamodb/client.ts';
import { readEvents } from '../../../adapters/dynamodb/read-events.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { journalKey, STATUS_INDEX } from '../../../contracts/keys.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { incidentJournal } from '../../../lambdas/_shared/incident-step.ts';
import { findingAbout } from '../../../local/replay.ts';
import { makeVictim } from '../../../local/victim.ts';
import type { Victim } from '../../../local/victim.ts';
import type { Application } from './application.ts';
import { until } from './until.ts';

const tableOf = (name: string): string => process.env[name] ?? '';

/** Puts an event on the default bus, as AWS would; answers its id. */
export const putEvent = async (event: { source: string; detailType: string; detail: object }): Promise<string> => {
  const { Entries } = await new EventBridgeClient({}).send(
    new PutEventsCommand({
      Entries: [{ Source: event.source, DetailType: event.detailType, Detail: JSON.stringify(event.detail) }],
    }),
  );
  const id = Entries?.[0]?.EventId;
  if (id === undefined) throw new Error(`the bus refused the event: ${JSON.stringify(Entries)}`);
  return id;
};

/** The open incident that this event opened. */
export const incidentOf = (eventId: string): Promise<IncidentState> =>
  until(`an incident opened by event ${eventId}`, async () => {
    const { Items } = await dynamo().send(
      new QueryCommand({
        TableName: tableOf('INCIDENTS_TABLE'),
        IndexName: STATUS_INDEX,
        KeyConditionExpression: '#status = :open',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':open': { S: 'open' } },
        ScanIndexForward: false,
      }),
    );
    return (Items ?? [])
      .map((item) => fromStoredState(item) as IncidentState)
      .find(({ signalUid }) => signalUid.startsWith(eventId));
  });

/** The incident's state now. */
export const readIncident = async (id: string): Promise<IncidentState> => {
  const loaded = await incidentJournal().load(id);
  if (loaded === undefined) throw new Error(`there is no incident ${id}`);
  return loaded.state;
};

/** Every event of the incident's journal, in order. */
export const eventsOf = (id: string): Promise<JournalEvent[]> =>
  readEvents(tableOf('INCIDENTS_TABLE'), journalKey('incidents', id));

/** Every event of an approval's journal, in order. */
export const approvalEventsOf = (id: string): Promise<JournalEvent[]> =>
  readEvents(tableOf('APPROVALS_TABLE'), journalKey('approvals', id));

/** A finding about a stolen key of a user made for it, and the incident it opened. */
export const raiseStolenKey = async ({ cloud }: Application): Promise<{ victim: Victim; incident: IncidentState }> => {
  const victim = await makeVictim(cloud);
  return { victim, incident: await raiseKeyOf(victim) };
};

/** A finding about this user's stolen key, and the incident it opened. */
export const raiseKeyOf = async (victim: Victim): Promise<IncidentState> => {
  const detail = findingAbout(victim, new Date());
  const eventId = await putEvent({ source: 'aws.guardduty', detailType: 'GuardDuty Finding', detail });
  const incident = await incidentOf(eventId);
  // Its case is named beside its run, whenever that is; after this the journal says only what the run and people bring about.
  await until(`the case of ${incident.id}`, async () => (await readIncident(incident.id)).cases.length > 0);
  return incident;
};
