import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { sendToDeadLetters } from '../../adapters/aws/dead-letters.ts';
import { incidentIntake } from '../../adapters/aws/incident-intake.ts';
import { readSignalSecret } from '../../adapters/aws/signal-secret.ts';
import { readClock } from '../../adapters/clock.ts';
import { readDetectionConfig } from '../../adapters/config/detection.ts';
import { openFromSignal } from '../../adapters/dynamodb/open-from-signal.ts';
import { dynamoSignalStore } from '../../adapters/dynamodb/signal-store.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { ingestBatch } from '../../domain/detection/index.ts';
import type { Moment, Ports } from '../../domain/detection/index.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { readSignals } from '../_shared/read-signals.ts';
import type { ReadPorts } from '../_shared/read-signals.ts';
import { logger } from '../_shared/step.ts';

/** Reads, judges and records a batch of events; answers the messages that have to come again. */
export const ingestSignals =
  (ports: Ports & ReadPorts & { stage: string }) =>
  async ({ Records }: SQSEvent, at: Moment): Promise<SQSBatchResponse> => {
    const messages = await readSignals(ports, Records, at.now);
    const arrivals = messages.flatMap((message) => message.arrivals);
    const failures = await ingestBatch(ports, arrivals, { config: ports.config, stage: ports.stage, ...at });
    for (const { uid, error } of failures) logger.error('signal not recorded', { uid, reason: String(error) });
    const failed = new Set(failures.map(({ uid }) => uid));
    const done = messages.filter((message) => !message.arrivals.some(({ signal }) => failed.has(signal.uid)));
    const doneIds = new Set(done.map(({ messageId }) => messageId));
    const left = Records.filter(({ messageId }) => !doneIds.has(messageId));
    return { batchItemFailures: left.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };

const wire = () => {
  const tables = { detection: environment(ENV.detectionTable), incidents: environment(ENV.incidentsTable) };
  const store = dynamoSignalStore(tables, openFromSignal(tables));
  const incidents = incidentIntake(incidentJournal(), store, environment(ENV.handleIncident));
  const deadLetters = environment(ENV.signalsDeadLetterQueue);
  return ingestSignals({
    ...{
      store,
      incidents,
      config: readDetectionConfig(),
      stage: environment(ENV.stage),
      serverSecret: readSignalSecret,
    },
    deadLetter: (message, error) => sendToDeadLetters(deadLetters, message, error),
  });
};

let ingest: ReturnType<typeof wire> | undefined;

const run = async (event: SQSEvent, { awsRequestId: request }: Context): Promise<SQSBatchResponse> =>
  (ingest ??= wire())(event, { now: await readClock(), request });

export const handler = Object.assign(middy<SQSEvent, SQSBatchResponse>(run), { wire });
