import { expect, it, jest } from '@jest/globals';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import type { ProbedService } from '../../../contracts/config/probes.ts';
import type { SentSignal } from '../../../contracts/sent-signal.ts';
import { NO_SAMPLES, serviceAggregate } from '../../../domain/continuity/index.ts';
import type { Samples } from '../../../domain/continuity/index.ts';
import { UnavailableError } from '../../../domain/shared/errors.ts';
import { probeServicesStep } from '../../../lambdas/continuity/probe-services.ts';
import { logger } from '../../../lambdas/_shared/step.ts';

jest.spyOn(logger, 'error').mockImplementation(() => undefined);

const service = (id: string): ProbedService => ({
  id,
  name: id,
  url: `https://${id}.bank.example/health`,
  expectedStatus: 200,
  timeoutMs: 1_000,
});

/** The probes with everything around them in memory; `down` are the ids that do not answer, `busFails` how often. */
const world = (...ids: string[]) => {
  const down = new Set<string>();
  const kept = new Map<string, Samples>();
  const sent: SentSignal[] = [];
  const journal = memoryJournal(serviceAggregate);
  const faults = { bus: 0, save: 0 };
  let minute = 0;
  const step = probeServicesStep({
    services: (added) => [...added, ...ids.map(service)],
    store: {
      read: () => Promise.resolve({ added: [], unreadable: [], samplesOf: (id) => kept.get(id) ?? NO_SAMPLES }),
      save: (id, samples) => {
        if ((faults.save -= 1) >= 0) return Promise.reject(new UnavailableError('throttled'));
        return Promise.resolve(void kept.set(id, samples));
      },
    },
    caller: {
      call: ({ url }, at) => {
        const isWell = ![...down].some((id) => url.includes(id));
        return Promise.resolve({ at, isWell, ms: 1, saw: isWell ? 'status 200' : 'the connection was refused' });
      },
    },
    journal,
    send: (signal) => {
      if ((faults.bus -= 1) >= 0) return Promise.reject(new UnavailableError('the bus refused a signal'));
      return Promise.resolve(void sent.push(signal));
    },
  });
  const run = () => {
    minute += 1;
    return step({}, { now: new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString(), request: `r-${minute}` });
  };
  const minutes = async (count: number): Promise<void> => {
    for (let each = 0; each < count; each += 1) await run();
  };
  const told = () => sent.map(({ finding, status }) => `${finding.uid} ${status ?? ''}`);
  const types = (id: string) =>
    journal
      .eventsOf(`service-${id}`)
      .map(({ event }) => (JSON.parse(event) as { type: string }).type.slice('continuity.service-probed-'.length));
  return { down, kept, faults, run, minutes, told, types };
};

it('an outage is journaled and told once at its beginning and once at its end', async () => {
  const { down, minutes, told, types } = world('pay');
  await minutes(2);
  down.add('pay');
  await minutes(5);
  down.clear();
  await minutes(3);
  expect(types('pay')).toEqual(['down', 'up']);
  expect(told()).toEqual(['pay/outage-1 active', 'pay/outage-1 resolved']);
});

it('a verdict that could not be told is told by the next run, and journaled once', async () => {
  const { down, faults, minutes, told, types } = world('pay');
  down.add('pay');
  await minutes(1);
  faults.bus = 2;
  await minutes(4);
  expect(types('pay')).toEqual(['down']);
  expect(told()).toEqual(['pay/outage-1 active']);
});

it('a run that died before it kept its samples changes nothing the next one does', async () => {
  const { down, faults, minutes, told, types } = world('pay');
  down.add('pay');
  await minutes(1);
  faults.save = 1;
  await minutes(2);
  down.clear();
  await minutes(1);
  expect(types('pay')).toEqual(['down', 'up']);
  expect(new Set(told())).toEqual(new Set(['pay/outage-1 active', 'pay/outage-1 resolved']));
});

it('a service whose run fails does not hold up the others', async () => {
  const { faults, run } = world('pay', 'cards', 'online');
  faults.save = 1;
  const { services } = await run();
  expect(services.map(({ service: id, verdict }) => [id, verdict])).toEqual([
    ['pay', 'failed'],
    ['cards', 'up'],
    ['online', 'up'],
  ]);
});
