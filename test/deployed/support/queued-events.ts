import { randomBytes } from 'node:crypto';
import { SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { sqs } from '../../../adapters/aws/sqs-client.ts';
import { OUTPUT } from '../../../contracts/outputs.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import type { Application } from './application.ts';
import { openIncidentsUnder } from './signals.ts';
import { until } from './until.ts';

/** A text that nobody else's signals carry. */
export const newMark = (): string => randomBytes(5).toString('hex');

/** A bucket of no importance (config/severity.json), so that nobody has to be asked about containment. */
export const bucketOf = (mark: string, name = ''): string => `arn:aws:s3:::sandbox-${mark}-${name}`;

/** An event as EventBridge puts it into the queue. */
export type QueuedEvent = Record<string, unknown> & { detail: Record<string, unknown> };

/** A finding about a bucket of its own. */
export const bucketFinding = (mark: string, name: string, detail: object = {}, envelope: object = {}): QueuedEvent => ({
  version: '0',
  id: `${mark}-${name}`,
  'detail-type': 'GuardDuty Finding',
  source: 'aws.guardduty',
  account: '000000000000',
  time: new Date().toISOString(),
  region: 'eu-central-1',
  resources: [],
  detail: {
    id: `${mark}-${name}`,
    type: 'Policy:S3/BucketAnonymousAccessGranted',
    severity: 5,
    resource: { resourceType: 'S3Bucket', s3BucketDetails: [{ arn: bucketOf(mark, name), name }] },
    ...detail,
  },
  ...envelope,
});

/** The incident about a bucket of these. */
export const openedAbout = (app: Application, mark: string, name: string): Promise<IncidentState> =>
  until(`an incident about ${name}`, async () => (await openIncidentsUnder(app, bucketOf(mark, name)))[0]);

const queueOf = ({ outputs }: Application): string => outputs[OUTPUT.signalsQueue] ?? '';

/** Sends messages into the signals' queue, ten at a time, so that they come in the same batches. */
export const sendTogether = async (app: Application, bodies: readonly (QueuedEvent | string)[]): Promise<void> => {
  for (let from = 0; from < bodies.length; from += 10) {
    const Entries = bodies.slice(from, from + 10).map((body, index) => ({
      Id: String(index),
      MessageBody: typeof body === 'string' ? body : JSON.stringify(body),
    }));
    const send = new SendMessageBatchCommand({ QueueUrl: queueOf(app), Entries });
    const { Failed = [] } = await sqs().send(send);
    if (Failed.length > 0) throw new Error(`the queue refused messages: ${JSON.stringify(Failed)}`);
  }
};

/** Sends one message, as large as the queue takes it. */
export const sendAlone = async (app: Application, MessageBody: string): Promise<void> => {
  await sqs().send(new SendMessageCommand({ QueueUrl: queueOf(app), MessageBody }));
};
