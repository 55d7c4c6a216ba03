import middy from '@middy/core';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { streamedEvent } from '../../adapters/dynamodb/stream-events.ts';
import type { StreamedEvent } from '../../adapters/dynamodb/stream-events.ts';
import { logger } from './step.ts';

/**
 * A table stream's entry: journal events only. A batch that fails is thrown as a whole: the mapping bisects it, retries,
 * and parks what never goes through with its reason, so that poison does not block the stream.
 */
export const streamReader = (wire: () => (events: StreamedEvent[]) => Promise<void>) => {
  let read: ((events: StreamedEvent[]) => Promise<void>) | undefined;
  const run = async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
    read ??= wire();
    const events = Records.map(streamedEvent).filter((event) => event !== undefined);
    if (events.length > 0) await read(events);
    logger.info('stream read', { records: Records.length, events: events.length });
  };
  return Object.assign(middy(run), { wire });
};
