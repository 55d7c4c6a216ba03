import { describe, expect, it } from '@jest/globals';
import { finding, world } from './ingest-world.ts';

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

describe('signals that overtake each other', () => {
  const alarm = (name: string, time: string) => ({ ...finding(name), time });
  const on = (time: string) => alarm('cloudwatch-alarm', time);
  const over = (time: string) => alarm('cloudwatch-ok', time);

  it('an end that comes before its beginning keeps it from opening', async () => {
    const { opened, send } = world();
    await send([over('2025-11-20T02:14:50Z')]);
    await send([on('2025-11-20T02:14:40Z')]);
    expect(opened).toEqual([]);
    await send([on('2025-11-20T02:14:55Z')]);
    expect(opened).toHaveLength(1);
  });

  it('a late repetition does not undo the end', async () => {
    const { opened, send, events } = world();
    await send([on('2025-11-20T02:14:40Z')]);
    await send([over('2025-11-20T02:14:50Z')]);
    await send([on('2025-11-20T02:14:45Z')]);
    await send([over('2025-11-20T02:14:52Z')]);
    expect(events(opened[0]!).filter((type) => type !== 'signals-counted')).toEqual([
      'incident-opened',
      'service-recovered',
    ]);
  });

  it('in one batch they are read in the order of their times', async () => {
    const { opened, send, events } = world();
    await send([over('2025-11-20T02:14:50Z'), on('2025-11-20T02:14:40Z')]);
    expect(events(opened[0]!).slice(0, 2)).toEqual(['incident-opened', 'service-recovered']);
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
