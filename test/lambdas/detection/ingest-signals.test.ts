import { describe, expect, it } from '@jest/globals';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import json from '../../../config/detection.json' with { type: 'json' };
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { memorySignalStore } from '../../../adapters/memory/signal-store.ts';
import { incidentIntake } from '../../../adapters/aws/incident-intake.ts';
import { DetectionConfig } from '../../../contracts/config/detection.ts';
import { incidentAggregate, openIncident } from '../../../domain/incidents/index.ts';
import type { InvalidInputError } from '../../../domain/shared/errors.ts';
import { UnavailableError } from '../../../domain/shared/errors.ts';
import { ingestSignals } from '../../../lambdas/detection/ingest-signals.ts';
import { example } from '../../domain/detection/examples.ts';

const NOW = '2025-11-20T02:15:00.000Z';

/** The application around ingest, in memory. */
const world = () => {
  const journal = memoryJournal(incidentAggregate);
  const closed = new Set<string>();
  const started: string[] = [];
  const parked: { body: string; field: string; receivedAt: string }[] = [];
  const opened: string[] = [];
  const store = memorySignalStore({
    isOpen: (id) => !closed.has(id),
    open: (signal) => {
      const id = `INC-2025-${String(opened.length + 1).padStart(4, '0')}-${Math.random()}`;
      opened.push(id);
      void journal.execute(id, { key: 'open', actor: 'system:ingest-signals', now: NOW }, () => ({
        kind: 'event',
        ...openIncident(signal),
      }));
      return id;
    },
  });
  const intake = incidentIntake(journal, store, 'arn');
  const ports = {
    store,
    incidents: { ...intake, start: (id: string) => Promise.resolve(void started.push(id)) },
    config: DetectionConfig.parse(json),
    stage: 'production',
    serverSecret: () => Promise.resolve('secret'),
    deadLetter: (message: { body: string; receivedAt: string }, { field }: InvalidInputError) =>
      Promise.resolve(void parked.push({ ...message, field })),
  };
  const send = async (events: unknown[], now = NOW, changes: Partial<typeof ports> = {}) => {
    const answer = await ingestSignals({ ...ports, ...changes })(batch(events), { now, request: 'r-1' });
    return answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  const events = (id: string) =>
    journal.eventsOf(id).map(({ event }) => (JSON.parse(event) as { type: string }).type.replace('incidents.', ''));
  return { journal, store, ports, closed, opened, started, parked, send, events };
};

const batch = (events: unknown[]): SQSEvent => ({
  Records: events.map((event, index) => ({
    messageId: `m-${index}`,
    body: typeof event === 'string' ? event : JSON.stringify(event),
    attributes: { SentTimestamp: String(Date.now()) } as SQSRecord['attributes'],
    messageAttributes: {},
  })) as SQSRecord[],
});

let serial = 0;
const finding = (name = 'guardduty-access-key', detail: Record<string, unknown> = {}) => {
  const event = example(name);
  return { ...event, id: `event-${(serial += 1)}`, detail: { ...event.detail, ...detail } };
};

describe('opening', () => {
  it('opens one incident for the same finding sent three times, starts it once, counts three', async () => {
    const { opened, started, store, send, events } = world();
    expect(await send([finding(), finding(), finding()])).toEqual([]);
    expect(opened).toHaveLength(1);
    expect(started).toEqual(opened);
    expect(await store.count(opened[0]!)).toMatchObject({ count: 3 });
    expect(events(opened[0]!)).toEqual(['incident-opened', 'signals-counted']);
  });

  it('opens none for a repetition later, and counts at most once a minute', async () => {
    const { opened, store, send, events } = world();
    await send([finding()]);
    for (const second of ['10', '20', '59']) await send([finding()], `2025-11-20T02:15:${second}.000Z`);
    await send([finding()], '2025-11-20T02:16:01.000Z');
    expect(opened).toHaveLength(1);
    expect(await store.count(opened[0]!)).toMatchObject({ count: 5 });
    expect(events(opened[0]!)).toEqual(['incident-opened', 'signals-counted']);
  });

  it('opens another after the window, and after the first was closed', async () => {
    const { opened, closed, send } = world();
    await send([finding()]);
    await send([finding()], '2025-11-21T02:15:00.000Z');
    expect(opened).toHaveLength(2);
    closed.add(opened[1]!);
    await send([finding()], '2025-11-21T02:16:00.000Z');
    expect(opened).toHaveLength(3);
  });

  it('keeps the window open as long as signals come', async () => {
    const { opened, send } = world();
    for (const day of ['20', '21', '22', '23']) {
      await send([finding()], `2025-11-${day}T02:15:00.000Z`);
      await send([finding()], `2025-11-${day}T14:15:00.000Z`);
    }
    expect(opened).toHaveLength(1);
  });
});

describe('joining', () => {
  const other = () => finding('guardduty-access-key', { id: 'other', type: 'Persistence:IAMUser/AnomalousBehavior' });

  it('attaches what is news once', async () => {
    const { opened, send, events } = world();
    await send([finding(), other()]);
    await send([other()]);
    expect(opened).toHaveLength(1);
    expect(events(opened[0]!).filter((type) => type === 'signal-attached')).toHaveLength(1);
  });

  it('counts a weak signal without asking for a new plan', async () => {
    const { opened, store, send, events } = world();
    await send([finding()]);
    const weak = { ...other(), detail: { ...other().detail, severity: 1 } };
    await send([weak]);
    expect(events(opened[0]!)).not.toContain('signal-attached');
    expect(await store.count(opened[0]!)).toMatchObject({ count: 2 });
  });

  it('says when the source reports that it is over, and when it starts again', async () => {
    const { opened, send, events } = world();
    await send([finding('cloudwatch-alarm')]);
    await send([finding('cloudwatch-ok')]);
    await send([finding('cloudwatch-ok')]);
    await send([finding('cloudwatch-alarm')]);
    expect(opened).toHaveLength(1);
    expect(events(opened[0]!).filter((type) => type !== 'signals-counted')).toEqual([
      'incident-opened',
      'service-recovered',
      'signal-attached',
    ]);
  });
});

describe('recording only', () => {
  it('keeps what opens nothing, with the reason', async () => {
    const { opened, store, send } = world();
    await send([finding('guardduty-nameless-principal'), finding('cloudwatch-ok'), finding('backup-completed')]);
    expect(opened).toEqual([]);
    expect(store.signals().map(({ outcome }) => outcome)).toEqual([
      { kind: 'record', reason: expect.stringContaining('sample') },
      { kind: 'record', reason: 'the source reports that it is over' },
    ]);
  });
});

describe('faults', () => {
  it('parks what can never be read, with its field, and reads the rest', async () => {
    const { opened, parked, send } = world();
    const bad = finding('guardduty-access-key', { severity: 'high' });
    expect(await send(['no json', bad, example('envelope-without-detail'), finding()])).toEqual([]);
    expect(parked.map(({ field }) => field)).toEqual(['event', 'detail.severity', 'detail']);
    expect(parked[1]!.body).toBe(JSON.stringify(bad));
    expect(opened).toHaveLength(1);
  });

  it('reports a message that could not even be parked', async () => {
    const { send } = world();
    const deadLetter = () => Promise.reject(new UnavailableError('SQS'));
    expect(await send(['no json', finding()], NOW, { deadLetter })).toEqual(['m-0']);
  });

  it('reports only the messages whose signals could not be recorded', async () => {
    const { store, send, ports } = world();
    const record: typeof store.record = (group) =>
      group.arrivals[0]!.signal.source === 'aws.backup'
        ? Promise.reject(new UnavailableError('DynamoDB'))
        : store.record(group);
    const failed = await send([finding('backup-failed'), finding()], NOW, { store: { ...ports.store, record } });
    expect(failed).toEqual(['m-0']);
  });

  it('starts the run of an incident whose first try died after its commit', async () => {
    const { started, opened, send, ports } = world();
    const event = finding();
    const start = () => Promise.reject(new UnavailableError('Step Functions'));
    expect(await send([event], NOW, { incidents: { ...ports.incidents, start } })).toEqual(['m-0']);
    expect(await send([event])).toEqual([]);
    expect(started).toEqual(opened);
  });

  it('records a message once, however often it is delivered', async () => {
    const { opened, store, send } = world();
    const event = finding();
    for (let times = 0; times < 3; times += 1) await send([event, event]);
    expect(await store.count(opened[0]!)).toMatchObject({ count: 1 });
  });

  it('reads again when somebody else opened first', async () => {
    const { opened, store, send, ports } = world();
    let raced = false;
    const record: typeof store.record = async (group) => {
      if (!raced) {
        raced = true;
        await send([finding()]);
      }
      return store.record(group);
    };
    expect(await send([finding()], NOW, { store: { ...ports.store, record } })).toEqual([]);
    expect(opened).toHaveLength(1);
    expect(await store.count(opened[0]!)).toMatchObject({ count: 2 });
  });

  it('gives up for now when others keep winning', async () => {
    const { send, ports } = world();
    const record = () => Promise.resolve({ kind: 'lost' as const });
    expect(await send([finding()], NOW, { store: { ...ports.store, record } })).toEqual(['m-0']);
  });
});

it('2,000 signals of 50 fingerprints in batches give 50 incidents whose counts add up', async () => {
  const { opened, started, store, send } = world();
  const signals = Array.from({ length: 2_000 }, (_, index) => {
    const who = `user-${index % 50}`;
    const accessKeyDetails = { accessKeyId: `AKIA${who}`, userName: who, userType: 'IAMUser' };
    return finding('guardduty-access-key', {
      id: `finding-${who}`,
      resource: { resourceType: 'AccessKey', accessKeyDetails },
    });
  });
  for (let from = 0; from < signals.length; from += 100)
    expect(await send(signals.slice(from, from + 100))).toEqual([]);
  expect(opened).toHaveLength(50);
  expect(started).toHaveLength(50);
  const counts = await Promise.all(opened.map((id) => store.count(id)));
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(2_000);
});
