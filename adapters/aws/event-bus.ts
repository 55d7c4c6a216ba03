import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { PublishedEvent } from '../../contracts/journal-event.ts';
import { ENV } from '../../contracts/env.ts';
import { UnavailableError } from '../../domain/shared/errors.ts';
import { environment } from '../environment.ts';

let client: EventBridgeClient | undefined;
/** PutEvents takes at most ten entries. */
const BATCH = 10;

/** Puts journal events on the application's bus. Throws UnavailableError when the bus refused one: the stream retries. */
export const publishEvents = async (events: readonly PublishedEvent[]): Promise<void> => {
  client ??= new EventBridgeClient({});
  for (let start = 0; start < events.length; start += BATCH) {
    const { FailedEntryCount } = await client.send(
      new PutEventsCommand({
        Entries: events.slice(start, start + BATCH).map((event) => ({
          EventBusName: environment(ENV.eventBus),
          Source: `holdfast.${event.area}`,
          DetailType: event.type,
          Detail: JSON.stringify(event),
          Time: new Date(event.occurredAt),
        })),
      }),
    );
    if ((FailedEntryCount ?? 0) > 0) throw new UnavailableError('the bus refused an event');
  }
};
