import * as z from 'zod/mini';
import { sendSignal } from '../../adapters/aws/send-signal.ts';
import type { SendSignal } from '../../adapters/aws/send-signal.ts';
import { readProbesConfig } from '../../adapters/config/probes.ts';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { dynamoProbeStore } from '../../adapters/dynamodb/probe-store.ts';
import type { ProbeStore } from '../../adapters/dynamodb/probe-store.ts';
import { environment } from '../../adapters/environment.ts';
import { httpServiceCaller } from '../../adapters/http/call-service.ts';
import type { ProbedService } from '../../contracts/config/probes.ts';
import { ENV } from '../../contracts/env.ts';
import * as continuity from '../../domain/continuity/index.ts';
import type { Samples, ServiceCaller, ServiceState } from '../../domain/continuity/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { atMost } from '../_shared/at-most.ts';
import { logger, step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** Calls at a time: a minute holds the most services there may be, even when none answers. */
const AT_ONCE = 10;

export type Probes = {
  services: (added: readonly ProbedService[]) => ProbedService[];
  store: ProbeStore;
  caller: ServiceCaller;
  journal: Journal<ServiceState>;
  send: SendSignal;
};
export type Verdict = { service: string; verdict: 'up' | 'down' | 'failed'; saw: string };

/** The journaled verdict after a call, written when it changed. */
const judge = async (
  { journal }: Probes,
  service: ProbedService,
  samples: Samples,
  { now, request }: Invocation,
): Promise<ServiceState | undefined> => {
  const id = continuity.serviceJournalId(service.id);
  const before = (await journal.load(id))?.state;
  const rule = continuity.judgeService(service, samples);
  if (rule(before).kind === 'nothing') return before;
  const key = `judge-service:${continuity.nextVerdict(before)}`;
  const command = { key, actor: 'system:probe-services', now, cause: { request } };
  return (await journal.execute(id, command, rule)).state;
};

/** Detection hears of a verdict until it was told: a run that died in between leaves that to the next. */
const tell = async (
  { send }: Probes,
  { id }: ProbedService,
  at: { state: ServiceState | undefined; samples: Samples; now: string },
): Promise<Samples> => {
  if (at.state === undefined) return at.samples;
  const told = continuity.verdictName(at.state);
  if (at.samples.told !== told) await send(continuity.serviceSignal(id, at.state, at.now));
  return { ...at.samples, told };
};

const probe = async (
  probes: Probes,
  service: ProbedService,
  before: Samples,
  invocation: Invocation,
): Promise<Verdict> => {
  const { now } = invocation;
  const result = await probes.caller.call(service, now);
  const samples = continuity.addResult(before, result);
  const state = await judge(probes, service, samples, invocation);
  await probes.store.save(service.id, await tell(probes, service, { state, samples, now }), now);
  return { service: service.id, verdict: state?.verdict ?? 'up', saw: result.saw };
};

/** Calls every service once; a changed verdict is journaled and told, everything else is a sample. */
export const probeServicesStep =
  (probes: Probes) =>
  async (_input: object, invocation: Invocation): Promise<{ now: string; services: Verdict[] }> => {
    const { added, unreadable, samplesOf } = await probes.store.read();
    if (unreadable.length > 0) logger.error('probe items are unreadable', { unreadable });
    const services = await atMost(AT_ONCE, probes.services(added), async (service) => {
      try {
        return await probe(probes, service, samplesOf(service.id), invocation);
      } catch (error) {
        // The next minute tries again; the other services are not kept waiting.
        const saw = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        logger.error('probe failed', { service: service.id, saw });
        return { service: service.id, verdict: 'failed' as const, saw };
      }
    });
    return { now: invocation.now, services };
  };

export const handler = step(z.object({}), () => {
  const stage = environment(ENV.stage);
  const table = environment(ENV.continuityTable);
  return probeServicesStep({
    services: (added) => continuity.chooseServices(readProbesConfig(), added, stage),
    store: dynamoProbeStore(table),
    caller: httpServiceCaller({ own: stage === 'local' }),
    journal: dynamoJournal(continuity.serviceAggregate, table),
    send: sendSignal,
  });
});
