import type { SendSignal } from '../../adapters/aws/send-signal.ts';
import type { ProbeStore } from '../../adapters/dynamodb/probe-store.ts';
import type { ProbedService } from '../../contracts/config/probes.ts';
import {
  addResult,
  judgeService,
  nextVerdict,
  serviceJournalId,
  serviceSignal,
  verdictName,
} from '../../domain/continuity/index.ts';
import type { Samples, ServiceCaller, ServiceState } from '../../domain/continuity/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import type { Invocation } from './step.ts';

/** What a probe needs of the world. */
export type ProbePorts = {
  store: Pick<ProbeStore, 'save'>;
  caller: ServiceCaller;
  journal: Journal<ServiceState>;
  send: SendSignal;
};
export type Verdict = { service: string; verdict: 'up' | 'down' | 'failed'; saw: string };

/** The journaled verdict after a call, written when it changed. */
const judge = async (
  { journal }: ProbePorts,
  service: ProbedService,
  samples: Samples,
  { now, request }: Invocation,
): Promise<ServiceState | undefined> => {
  const id = serviceJournalId(service.id);
  const before = (await journal.load(id))?.state;
  const rule = judgeService(service, samples);
  if (rule(before).kind === 'nothing') return before;
  const key = `judge-service:${nextVerdict(before)}`;
  const command = { key, actor: 'system:probe-services', now, cause: { request } };
  return (await journal.execute(id, command, rule)).state;
};

/** Detection hears of a verdict until it was told: a run that died in between leaves that to the next. */
const tell = async (
  { send }: ProbePorts,
  { id }: ProbedService,
  at: { state: ServiceState | undefined; samples: Samples; now: string },
): Promise<Samples> => {
  if (at.state === undefined) return at.samples;
  const told = verdictName(at.state);
  if (at.samples.told !== told) await send(serviceSignal(id, at.state, at.now));
  return { ...at.samples, told };
};

/** Calls one service, journals and tells a changed verdict, and keeps the sample. */
export const probeService = async (
  ports: ProbePorts,
  service: ProbedService,
  before: Samples,
  invocation: Invocation,
): Promise<Verdict> => {
  const { now } = invocation;
  const result = await ports.caller.call(service, now);
  const samples = addResult(before, result);
  const state = await judge(ports, service, samples, invocation);
  await ports.store.save(service.id, await tell(ports, service, { state, samples, now }), now);
  return { service: service.id, verdict: state?.verdict ?? 'up', saw: result.saw };
};
