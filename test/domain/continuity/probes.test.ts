import { describe, expect, it, test } from '@jest/globals';
import probesJson from '../../../config/probes.json' with { type: 'json' };
import { ProbedService, ProbesConfig } from '../../../contracts/config/probes.ts';
import { SentSignal } from '../../../contracts/sent-signal.ts';
import {
  addResult,
  chooseServices,
  isForbiddenAddress,
  judgeService,
  NO_SAMPLES,
  serviceAggregate,
  serviceSignal,
} from '../../../domain/continuity/index.ts';
import type { Samples, ServiceState } from '../../../domain/continuity/index.ts';

const service: ProbedService = {
  id: 'payments',
  name: 'Payments',
  url: 'https://payments.bank.example/health',
  expectedStatus: 200,
  timeoutMs: 1_000,
};
const at = (minute: number): string => `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`;

/** Runs the calls of some minutes (`+` well, `-` not) and answers the changed verdicts. */
const watch = (calls: string): { verdicts: string[]; state: ServiceState | undefined; samples: Samples } => {
  let state: ServiceState | undefined;
  let samples = NO_SAMPLES;
  const verdicts: string[] = [];
  calls.split('').forEach((call, minute) => {
    const isWell = call === '+';
    samples = addResult(samples, { at: at(minute), isWell, ms: 12, saw: isWell ? 'status 200' : 'status 503' });
    const decision = judgeService(service, samples)(state);
    if (decision.kind !== 'event') return;
    verdicts.push(`${minute} ${decision.type.slice('continuity.service-probed-'.length)}`);
    const { type, data } = decision;
    state = serviceAggregate.evolve(state, {
      ...{ type, data, aggregateId: 'service-payments', seq: verdicts.length },
      ...{ occurredAt: at(minute), actor: 'system:probe-services' },
    });
  });
  return { verdicts, state, samples };
};

test.each<[string, string, string[]]>([
  ['a service that answers is no news', '+++', []],
  ['one failure is no verdict', '+-+-+', []],
  ['two in a row are', '+--', ['2 down']],
  ['two in a row are from the first call on', '--', ['1 down']],
  ['a longer outage is still one', '+-----', ['2 down']],
  ['the first good answer ends it', '+---+++', ['2 down', '4 up']],
  ['the next outage is another one', '--+--+', ['1 down', '2 up', '4 down', '5 up']],
])('%s: %s', (_, calls, verdicts) => {
  expect(watch(calls).verdicts).toEqual(verdicts);
});

describe('samples', () => {
  it('stay compact: an hour of results, counters for the rest', () => {
    const { samples } = watch('+'.repeat(50) + '-'.repeat(20));
    expect(samples).toMatchObject({ calls: 70, failures: 20, failuresInARow: 20 });
    expect(samples.results).toBe('+'.repeat(40) + '-'.repeat(20));
  });

  it('know since when the service fails, and forget it once it answers', () => {
    expect(watch('+--').samples.failingSince).toBe(at(1));
    expect(watch('+--+').samples.failingSince).toBeUndefined();
  });
});

describe('the signals of an outage', () => {
  const [down, up] = [watch('+--').state!, watch('+--+').state!];

  it('are what detection takes', () => {
    for (const state of [down, up])
      expect(SentSignal.safeParse(serviceSignal('payments', state, at(5))).success).toBe(true);
  });

  it('share one finding and one resource', () => {
    const [begin, end] = [serviceSignal('payments', down, at(2)), serviceSignal('payments', up, at(3))];
    expect(end.finding.uid).toBe(begin.finding.uid);
    expect(end.finding.type).toBe('Holdfast:Service/Unavailable');
    expect(end.resource).toEqual(begin.resource);
    expect([begin.status, end.status]).toEqual(['active', 'resolved']);
  });

  it('say since when it failed and when it came back', () => {
    expect(serviceSignal('payments', down, at(2)).firstSeenTime).toBe(at(1));
    expect(serviceSignal('payments', up, at(3)).finding.title).toBe(
      'Payments answers again since 2026-03-01T10:03:00Z',
    );
  });

  it('of the next outage are another finding', () => {
    const next = watch('--+--').state!;
    expect(serviceSignal('payments', next, at(5)).finding.uid).toBe('payments/outage-2');
  });
});

describe('the services of a stage', () => {
  it('are those configured for it and those added at run time, which replace none', () => {
    const config = ProbesConfig.parse({ services: [{ ...service, stages: ['production'] }] });
    const intruder = { ...service, url: 'https://elsewhere.example' };
    const added = { ...service, id: 'added' };
    expect(chooseServices(config, [intruder, added], 'production')).toEqual([service, added]);
    expect(chooseServices(config, [intruder], 'local')).toEqual([intruder]);
  });

  it('are at most as many as a minute can hold', () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ ...service, id: `service-${index}` }));
    expect(chooseServices({ services: [] }, many, 'local')).toHaveLength(100);
  });

  it('are well written in config/probes.json, and none of them is called from a laptop', () => {
    expect(chooseServices(ProbesConfig.parse(probesJson), [], 'local')).toEqual([]);
  });

  test.each(['file:///etc/passwd', 'ftp://bank.example', 'gopher://bank.example', 'payments', ''])(
    'are not called at %p',
    (url) => {
      expect(ProbedService.safeParse({ ...service, url }).success).toBe(false);
    },
  );
});

describe('addresses', () => {
  test.each([
    '169.254.169.254',
    '169.254.170.2',
    '0.0.0.0',
    'fd00:ec2::254',
    'fe80::1',
    '::ffff:169.254.169.254',
    '::',
  ])('%s is never called', (address) => {
    expect(isForbiddenAddress(address, { own: true })).toBe(true);
  });

  test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('%s is called only by a laptop', (address) => {
    expect(isForbiddenAddress(address, { own: true })).toBe(false);
    expect(isForbiddenAddress(address, { own: false })).toBe(true);
  });

  it('written in hexadecimal inside IPv6 are not called: nobody names a service so', () => {
    expect(isForbiddenAddress('::ffff:7f00:1', { own: false })).toBe(true);
  });

  test.each(['10.1.2.3', '192.168.0.7', '203.0.113.9', '2001:db8::1', 'fd12::1'])('%s is called', (address) => {
    expect(isForbiddenAddress(address, { own: false })).toBe(false);
  });
});
