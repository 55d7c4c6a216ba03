import { describe, expect, it } from '@jest/globals';
import { UnavailableError } from '../../../domain/shared/errors.ts';
import { example } from '../../domain/detection/examples.ts';
import { finding, NOW, world } from './ingest-world.ts';

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
    const record: typeof store.record = (groups) =>
      groups.some(({ arrivals }) => arrivals[0]!.signal.source === 'aws.backup')
        ? Promise.reject(new UnavailableError('DynamoDB'))
        : store.record(groups);
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
    const record: typeof store.record = async (groups) => {
      if (!raced) {
        raced = true;
        await send([finding()]);
      }
      return store.record(groups);
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
