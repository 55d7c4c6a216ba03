import type { DynamoDBRecord } from 'aws-lambda';
import { JournalEvent } from '../../contracts/journal-event.ts';
import type { RecordedEvent } from '../../contracts/journal-event.ts';
import { EVENT_PREFIX } from '../../contracts/keys.ts';

/** A journal event as a table's stream brings it. */
export type StreamedEvent = { event: JournalEvent; recorded: RecordedEvent };

/** The journal event of a stream record; undefined for any other item. Throws when an event item cannot be read. */
export const streamedEvent = ({ eventName, dynamodb }: DynamoDBRecord): StreamedEvent | undefined => {
  const item = dynamodb?.NewImage;
  if (eventName !== 'INSERT' || !(item?.['sk']?.S ?? '').startsWith(EVENT_PREFIX)) return undefined;
  const recorded = { event: item?.['event']?.S ?? '', hash: item?.['hash']?.S ?? '' };
  return { event: JournalEvent.parse(JSON.parse(recorded.event)), recorded };
};
