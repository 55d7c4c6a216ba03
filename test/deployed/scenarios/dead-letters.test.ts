import { randomBytes, randomUUID } from 'node:crypto';
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sendToDeadLetters } from '../../../adapters/aws/dead-letters.ts';
import { replayDeadLetters } from '../../../adapters/aws/replay-dead-letters.ts';
import { dynamoSignalRecords } from '../../../adapters/dynamodb/signal-records.ts';
import { OUTPUT } from '../../../contracts/outputs.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { offsetMinutes } from '../support/clock.ts';
import { putEvents } from '../support/events.ts';
import { readIncident } from '../support/incidents.ts';
import { lyingIn } from '../support/queues.ts';
import type { Lying } from '../support/queues.ts';
import { tableOf } from '../support/resources.ts';
import { openIncidentsUnder, signalCount } from '../support/signals.ts';
import { until } from '../support/until.ts';

let app: Application;
let queue: string;
let deadLetters: string;
beforeAll(async () => {
  app = await application();
  queue = app.outputs[OUTPUT.signalsQueue] ?? '';
  deadLetters = app.outputs[OUTPUT.signalsDeadLetterQueue] ?? '';
});

const newMark = (): string => randomBytes(5).toString('hex');
/** A bucket of no importance, so that nobody has to be asked about containment. */
const bucketOf = (mark: string, name = ''): string => `arn:aws:s3:::sandbox-${mark}-${name}`;

type Event = Record<string, unknown> & { detail: Record<string, unknown> };

/** A finding about a bucket of its own, as EventBridge puts it into the queue. */
const finding = (mark: string, name: string, detail: object = {}, envelope: object = {}): Event => ({
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

const sqs = new SQSClient({});
const sendTogether = async (bodies: readonly (Event | string)[]): Promise<void> => {
  for (let from = 0; from < bodies.length; from += 10) {
    const Entries = bodies.slice(from, from + 10).map((body, index) => ({
      Id: String(index),
      MessageBody: typeof body === 'string' ? body : JSON.stringify(body),
    }));
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queue, Entries }));
    if (Failed.length > 0) throw new Error(`the queue refused messages: ${JSON.stringify(Failed)}`);
  }
};

const sendAlone = async (MessageBody: string): Promise<void> => {
  await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody }));
};

const parked = (mark: string, count: number): Promise<Lying[]> =>
  until(`${String(count)} dead letters of ${mark}`, async () => {
    const lying = await lyingIn(app, deadLetters, mark);
    return lying.length >= count && lying;
  });

const opened = (mark: string, name: string): Promise<IncidentState> =>
  until(`an incident about ${name}`, async () => (await openIncidentsUnder(app, bucketOf(mark, name)))[0]);

const untilCounted = (id: string, count: number): Promise<boolean> =>
  until(`${String(count)} signals of ${id}`, async () => (await signalCount(app, id)) === count);

/** `size` bytes of JSON: a detail that says a lot that nobody asked for. */
const padded = (event: Event, size: number): string => {
  const bare = JSON.stringify({ ...event, detail: { ...event.detail, padding: '' } }).length;
  return JSON.stringify({ ...event, detail: { ...event.detail, padding: 'x'.repeat(size - bare) } });
};

describe('what can never be accepted', () => {
  it('is parked with its error and field, and what came in the same batch is not', async () => {
    const mark = newMark();
    const without = (field: string): Event => {
      const { [field]: _, ...rest } = finding(mark, `no-${field}`).detail;
      return { ...finding(mark, `no-${field}`), detail: rest };
    };
    const { detail: _detail, ...bare } = finding(mark, 'no-detail');
    const bad: [string, Event | string][] = [
      ['event', `this is no JSON ${mark}`],
      ['event', JSON.stringify([mark])],
      ['event', JSON.stringify(mark)],
      ['source', JSON.stringify({ ...finding(mark, 'no-source'), source: undefined })],
      ['detail', JSON.stringify(bare)],
      ['detail.id', without('id')],
      ['detail.type', without('type')],
      ['detail.severity', without('severity')],
      ['detail.severity', finding(mark, 'words', { severity: 'high' })],
      ['detail.severity', finding(mark, 'too-grave', { severity: 11 })],
      ['detail.id', finding(mark, 'number', { id: 7 })],
      ['detail.resource', finding(mark, 'list', { resource: [1] })],
      ['time', finding(mark, 'no-time', {}, { time: 'yesterday' })],
      ['detail-type', finding(mark, 'unknown', {}, { 'detail-type': 'Something Else' })],
      ['detail', finding(mark, 'text', {}, { detail: 'text' })],
    ];
    const good = ['first', 'second', 'third'].map((name) => finding(mark, name));
    const all = bad.map(([, body]) => body);
    await sendTogether([...all.slice(0, 5), ...good.slice(0, 1), ...all.slice(5, 10), ...good.slice(1), ...all.slice(10)]);

    const lying = await parked(mark, bad.length);
    expect(lying).toHaveLength(bad.length);
    for (const [field, body] of bad) {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const found = lying.find((letter) => letter.body === text);
      expect([text, found?.attributes['field']]).toEqual([text, field]);
      expect(found?.attributes['error']).toContain(`${field}: `);
      expect(found?.attributes['receivedAt']).toMatch(/^\d{4}-.+Z$/);
    }
    for (const name of ['first', 'second', 'third']) expect((await opened(mark, name)).status).toBe('open');
    expect(await lyingIn(app, queue, mark)).toEqual([]);
  });

  it('comes back by a replay after its fix, judged by when it first came; the rest is parked again', async () => {
    const mark = newMark();
    const first = new Date(Date.now() - 3 * 86_400_000).toISOString();
    const later = new Date(Date.parse(first) + 1_000).toISOString();
    // What an earlier version did not understand, and this one does.
    const fixed = JSON.stringify(finding(mark, 'fixed', {}, { time: later }));
    await sendToDeadLetters(deadLetters, { body: fixed, receivedAt: first }, new InvalidInputError('detail', 'was new'));
    await sendAlone(JSON.stringify(finding(mark, 'broken', { severity: 'high' })));
    await parked(mark, 2);

    await replayDeadLetters(deadLetters, queue);
    const { id, times } = await opened(mark, 'fixed');
    expect(times.firstSignalAt).toBe(later);
    const [letter, ...others] = await until('the broken one to be parked again', async () => {
      const lying = await lyingIn(app, deadLetters, mark);
      return lying.length === 1 && lying;
    });
    expect([letter?.attributes['field'], others]).toEqual(['detail.severity', []]);
    await replayDeadLetters(deadLetters, queue);
    await parked(mark, 1);
    expect(await signalCount(app, id)).toBe(1);
  });
});

describe('what is unusual', () => {
  it('at the size limit is recorded whole', async () => {
    const mark = newMark();
    const event = finding(mark, 'large', {}, { id: `${mark}-large` });
    const body = padded(event, 1_048_576);
    await sendAlone(body);
    const { signalUid } = await opened(mark, 'large');
    expect(await dynamoSignalRecords(tableOf(app, 'detection')).raw(signalUid)).toBe(body);
  });

  it('by the bus at its own limit is recorded whole', async () => {
    const mark = newMark();
    const { detail } = JSON.parse(padded(finding(mark, 'bus'), 1_000_000)) as Event;
    await putEvents([{ source: 'aws.guardduty', detailType: 'GuardDuty Finding', detail }]);
    const { signalUid } = await opened(mark, 'bus');
    const raw = await dynamoSignalRecords(tableOf(app, 'detection')).raw(signalUid);
    expect((JSON.parse(raw ?? '{}') as Event).detail).toEqual(detail);
  });

  it('with fields that nobody knows, or in other letters, opens its incident', async () => {
    const mark = newMark();
    const upper = Object.fromEntries(
      Object.entries(finding(mark, 'pascal').detail).map(([key, value]) => [`${key[0]?.toUpperCase()}${key.slice(1)}`, value]),
    );
    await sendTogether([
      finding(mark, 'extra', { colour: 'red', nested: { deeper: [1, null, { x: 'y' }] } }, { extra: true }),
      { ...finding(mark, 'pascal'), detail: upper },
    ]);
    expect((await opened(mark, 'extra')).title).toContain('S3 bucket extra');
    expect((await opened(mark, 'pascal')).resource.uid).toBe(bucketOf(mark, 'pascal'));
  });

  it('delivered again is counted once', async () => {
    const mark = newMark();
    const event = finding(mark, 'again');
    await sendTogether([event, event, event]);
    const { id } = await opened(mark, 'again');
    await sendTogether([event, finding(mark, 'again', {}, { id: randomUUID() })]);
    await untilCounted(id, 2);
    await sendTogether([event]);
    await until('the queue to be empty', async () => (await lyingIn(app, queue, mark)).length === 0);
    expect(await signalCount(app, id)).toBe(2);
    expect(await openIncidentsUnder(app, bucketOf(mark))).toHaveLength(1);
  });

  it('from the future counts as received now', async () => {
    const mark = newMark();
    await sendTogether([finding(mark, 'ahead', { service: { eventFirstSeen: '2999-06-01T00:00:00Z' } }, { time: '2999-06-01T00:00:00Z' })]);
    const { times } = await opened(mark, 'ahead');
    const latest = new Date(Date.now() + (await offsetMinutes()) * 60_000).toISOString();
    expect(times.firstSignalAt <= latest).toBe(true);
    expect((times.occurredAt ?? '') <= latest).toBe(true);
  });

  it('out of order: an end that overtakes its beginning opens nothing, a later beginning does', async () => {
    const mark = newMark();
    const seconds = (n: number): string => new Date(Date.now() + n * 1_000).toISOString();
    const alarm = (value: 'ALARM' | 'OK', time: string): Event => ({
      ...finding(mark, `${value}-${time}`),
      ...{ source: 'aws.cloudwatch', 'detail-type': 'CloudWatch Alarm State Change', time },
      resources: [`arn:aws:cloudwatch:eu-central-1:000000000000:alarm:${mark}`],
      detail: { alarmName: mark, state: { value, timestamp: time }, previousState: {}, configuration: {} },
    });
    const resource = `arn:aws:cloudwatch:eu-central-1:000000000000:alarm:${mark}`;
    const untilTaken = () => until('the queue to be empty', async () => (await lyingIn(app, queue, mark)).length === 0);
    await sendTogether([alarm('OK', seconds(-10))]);
    await untilTaken();
    await sendTogether([alarm('ALARM', seconds(-20))]);
    await untilTaken();
    expect(await openIncidentsUnder(app, resource)).toEqual([]);
    await sendTogether([alarm('ALARM', seconds(-5))]);
    const [state] = await until('its incident', async () => {
      const open = await openIncidentsUnder(app, resource);
      return open.length > 0 && open;
    });
    expect((await readIncident(state?.id ?? '')).status).toBe('open');
  });
});
