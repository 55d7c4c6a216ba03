import type { DynamoDBRecord } from 'aws-lambda';
import { JournalEvent } from '../../contracts/journal-event.ts';
import type { RecordedEvent } from '../../contracts/journal-event.ts';
import { EVENT_PREFIX } from '../../contracts/keys.ts';
import { recordedOf, textOf } from './attributes.ts';

/** A journal event as a table's stream brings it. */
export type StreamedEvent = { event: JournalEvent; recorded: RecordedEvent };

/** The journal event of a stream record; undefined for any other item. Throws when an event item cannot be read. */
export const streamedEvent = ({ eventName, dynamodb }: DynamoDBRecord): StreamedEvent | undefined => {
  const item = dynamodb?.NewImage;
  if (eventName !== 'INSERT' || textOf(item, 'sk')?.startsWith(EVENT_PREFIX) !== true) return undefined;
  const recorded = recordedOf(item);
  return { event: JournalEvent.parse(JSON.parse(recorded.event)), recorded };
};
