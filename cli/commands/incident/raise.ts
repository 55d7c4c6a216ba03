import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { PutEventsResultEntry } from '@aws-sdk/client-eventbridge';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { checkShape } from '../../../domain/shared/check-shape.ts';
import { connect } from '../../deployment/connect.ts';
import { printLine } from '../../print.ts';
import { readJson } from '../../read-input.ts';

/** What of an EventBridge event can be put: the service itself gives it id, account and region. */
const RaisedEvent = z.object({
  source: z.string().check(z.minLength(1)),
  'detail-type': z.string().check(z.minLength(1)),
  detail: z.record(z.string(), z.unknown()),
  resources: z._default(z.array(z.string()), []),
  time: z.optional(z.iso.datetime({ offset: true })),
});

const eventIdOf = (entry: PutEventsResultEntry | undefined): string => {
  if (entry?.EventId !== undefined) return entry.EventId;
  throw new Error(`the bus refused the event: ${entry?.ErrorCode ?? 'no answer'} ${entry?.ErrorMessage ?? ''}`);
};

const raise = async (file: string, _options: object, command: Command): Promise<void> => {
  const event = checkShape(RaisedEvent, readJson(file));
  await connect(command);
  const { Entries } = await new EventBridgeClient({}).send(
    new PutEventsCommand({
      Entries: [
        {
          Source: event.source,
          DetailType: event['detail-type'],
          Detail: JSON.stringify(event.detail),
          Resources: event.resources,
          ...(event.time === undefined ? {} : { Time: new Date(event.time) }),
        },
      ],
    }),
  );
  printLine({ eventId: eventIdOf(Entries?.[0]), source: event.source, detailType: event['detail-type'] });
};

export const addRaise = (incident: Command): void => {
  incident
    .command('raise <event.json>')
    .description(
      'puts an EventBridge event on the default bus (- reads stdin); AWS itself accepts no source "aws.*" from people',
    )
    .action(raise);
};
