import * as z from 'zod/mini';
import { sendSignal } from '../../adapters/aws/send-signal.ts';
import { readProbesConfig } from '../../adapters/config/probes.ts';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { dynamoProbeStore } from '../../adapters/dynamodb/probe-store.ts';
import type { ProbeStore } from '../../adapters/dynamodb/probe-store.ts';
import { environment } from '../../adapters/environment.ts';
import { httpServiceCaller } from '../../adapters/http/call-service.ts';
import type { ProbedService } from '../../contracts/config/probes.ts';
import { ENV } from '../../contracts/env.ts';
import { chooseServices, serviceAggregate } from '../../domain/continuity/index.ts';
import { atMost } from '../_shared/at-most.ts';
import { probeService } from '../_shared/probe-service.ts';
import type { ProbePorts, Verdict } from '../_shared/probe-service.ts';
import { logger, step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** Calls at a time: a minute holds the most services there may be, even when none answers. */
const AT_ONCE = 10;

export type Probes = ProbePorts & {
  services: (added: readonly ProbedService[]) => ProbedService[];
  store: ProbeStore;
};

/** Calls every service once; a changed verdict is journaled and told, everything else is a sample. */
export const probeServicesStep =
  (probes: Probes) =>
  async (_input: object, invocation: Invocation): Promise<{ now: string; services: Verdict[] }> => {
    const { added, unreadable, samplesOf } = await probes.store.read();
    if (unreadable.length > 0) logger.error('probe items are unreadable', { unreadable });
    const services = await atMost(AT_ONCE, probes.services(added), async (service) => {
      try {
        return await probeService(probes, service, samplesOf(service.id), invocation);
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
    services: (added) => chooseServices(readProbesConfig(), added, stage),
    store: dynamoProbeStore(table),
    caller: httpServiceCaller({ own: stage === 'local' }),
    journal: dynamoJournal(serviceAggregate, table),
    send: sendSignal,
  });
});
