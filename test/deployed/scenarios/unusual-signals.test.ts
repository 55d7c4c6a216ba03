import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { dynamoSignalRecords } from '../../../adapters/dynamodb/signal-records.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { offsetMinutes } from '../support/clock.ts';
import { putEvents } from '../support/events.ts';
import { bucketFinding, bucketOf, newMark, openedAbout, sendAlone, sendTogether } from '../support/queued-events.ts';
import type { QueuedEvent } from '../support/queued-events.ts';
import { untilTaken } from '../support/queues.ts';
import { tableOf } from '../support/resources.ts';
import { openIncidentsUnder, signalCount } from '../support/signals.ts';
import { until } from '../support/until.ts';

let app: Application;
beforeAll(async () => {
  app = await application();
});

const untilCounted = (id: string, count: number): Promise<boolean> =>
  until(`${String(count)} signals of ${id}`, async () => (await signalCount(app, id)) === count);

/** `size` bytes of JSON: a detail that says a lot that nobody asked for. */
const padded = (event: QueuedEvent, size: number): string => {
  const bare = JSON.stringify({ ...event, detail: { ...event.detail, padding: '' } }).length;
  return JSON.stringify({ ...event, detail: { ...event.detail, padding: 'x'.repeat(size - bare) } });
};

describe('what is unusual', () => {
  it('at the size limit is recorded whole', async () => {
    const mark = newMark();
    const event = bucketFinding(mark, 'large', {}, { id: `${mark}-large` });
    const body = padded(event, 1_048_576);
    await sendAlone(app, body);
    const { signalUid } = await openedAbout(app, mark, 'large');
    expect(await dynamoSignalRecords(tableOf(app, 'detection')).raw(signalUid)).toBe(body);
  });

  it('by the bus at its own limit is recorded whole', async () => {
    const mark = newMark();
    const { detail } = JSON.parse(padded(bucketFinding(mark, 'bus'), 1_000_000)) as QueuedEvent;
    await putEvents([{ source: 'aws.guardduty', detailType: 'GuardDuty Finding', detail }]);
    const { signalUid } = await openedAbout(app, mark, 'bus');
    const raw = await dynamoSignalRecords(tableOf(app, 'detection')).raw(signalUid);
    expect((JSON.parse(raw ?? '{}') as QueuedEvent).detail).toEqual(detail);
  });

  it('with fields that nobody knows, or in other letters, opens its incident', async () => {
    const mark = newMark();
    const upper = Object.fromEntries(
      Object.entries(bucketFinding(mark, 'pascal').detail).map(([key, value]) => [
        `${key[0]?.toUpperCase()}${key.slice(1)}`,
        value,
      ]),
    );
    await sendTogether(app, [
      bucketFinding(mark, 'extra', { colour: 'red', nested: { deeper: [1, null, { x: 'y' }] } }, { extra: true }),
      { ...bucketFinding(mark, 'pascal'), detail: upper },
    ]);
    expect((await openedAbout(app, mark, 'extra')).title).toContain('S3 bucket extra');
    expect((await openedAbout(app, mark, 'pascal')).resource.uid).toBe(bucketOf(mark, 'pascal'));
  });

  it('delivered again is counted once', async () => {
    const mark = newMark();
    const event = bucketFinding(mark, 'again');
    await sendTogether(app, [event, event, event]);
    const { id } = await openedAbout(app, mark, 'again');
    await sendTogether(app, [event, bucketFinding(mark, 'again', {}, { id: randomUUID() })]);
    await untilCounted(id, 2);
    await sendTogether(app, [event]);
    await untilTaken(app, mark);
    expect(await signalCount(app, id)).toBe(2);
    expect(await openIncidentsUnder(app, bucketOf(mark))).toHaveLength(1);
  });

  it('from the future counts as received now', async () => {
    const mark = newMark();
    await sendTogether(app, [
      bucketFinding(
        mark,
        'ahead',
        { service: { eventFirstSeen: '2999-06-01T00:00:00Z' } },
        { time: '2999-06-01T00:00:00Z' },
      ),
    ]);
    const { times } = await openedAbout(app, mark, 'ahead');
    const latest = new Date(Date.now() + (await offsetMinutes()) * 60_000).toISOString();
    expect(times.firstSignalAt <= latest).toBe(true);
    expect((times.occurredAt ?? '') <= latest).toBe(true);
  });

  it('out of order: an end that overtakes its beginning opens nothing, a later beginning does', async () => {
    const mark = newMark();
    const seconds = (n: number): string => new Date(Date.now() + n * 1_000).toISOString();
    const alarm = (value: 'ALARM' | 'OK', time: string): QueuedEvent => ({
      ...bucketFinding(mark, `${value}-${time}`),
      ...{ source: 'aws.cloudwatch', 'detail-type': 'CloudWatch Alarm State Change', time },
      resources: [`arn:aws:cloudwatch:eu-central-1:000000000000:alarm:${mark}`],
      detail: { alarmName: mark, state: { value, timestamp: time }, previousState: {}, configuration: {} },
    });
    const resource = `arn:aws:cloudwatch:eu-central-1:000000000000:alarm:${mark}`;
    await sendTogether(app, [alarm('OK', seconds(-10))]);
    await untilTaken(app, mark);
    await sendTogether(app, [alarm('ALARM', seconds(-20))]);
    await untilTaken(app, mark);
    expect(await openIncidentsUnder(app, resource)).toEqual([]);
    await sendTogether(app, [alarm('ALARM', seconds(-5))]);
    const [state] = await until('its incident', async () => {
      const open = await openIncidentsUnder(app, resource);
      return open.length > 0 && open;
    });
    expect(state?.status).toBe('open');
  });
});
