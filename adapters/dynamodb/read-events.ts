import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { EVENT_PREFIX } from '../../contracts/keys.ts';
import { JournalEvent } from '../../contracts/journal-event.ts';
import type { RecordedEvent } from '../../contracts/journal-event.ts';
import { dynamo } from './client.ts';

/** All events of one journal in order, exactly as they were hashed. */
export const readRecordedEvents = async (table: string, pk: string): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  const pages = paginateQuery(
    { client: dynamo() },
    {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
      ExpressionAttributeValues: { ':pk': { S: pk }, ':event': { S: EVENT_PREFIX } },
      ConsistentRead: true,
    },
  );
  for await (const page of pages)
    for (const item of page.Items ?? []) events.push({ event: item['event']?.S ?? '', hash: item['hash']?.S ?? '' });
  return events;
};

/** All events of one journal in order, parsed. */
export const readEvents = async (table: string, pk: string): Promise<JournalEvent[]> =>
  (await readRecordedEvents(table, pk)).map(({ event }) => JournalEvent.parse(JSON.parse(event)));
