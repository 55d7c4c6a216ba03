import * as z from 'zod/mini';
import { startExecution } from '../../adapters/aws/workflow-engine.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { absorbIncident, survivorOf } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { ConflictError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import type { Invocation } from '../_shared/step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

type Ports = { incidents: Journal<IncidentState>; start: (survivor: IncidentState) => Promise<unknown> };

/**
 * The survivor of a merge takes over what was known, once, however often it is told; one that was over meanwhile goes on in its
 * next run. Errors: ConflictError when it was merged itself in between.
 */
export const incidentMerged =
  ({ incidents, start }: Ports) =>
  async (incidentId: string, { now, request }: Invocation): Promise<void> => {
    const state = await loadIncident(incidents, { incidentId });
    if (state.merged === undefined) return;
    const survivorId = await survivorOf(incidentId, async (id) => (await incidents.load(id))?.state.merged?.into);
    // Two were merged into each other at the same moment, and this is the one that goes on.
    if (survivorId === incidentId) return;
    const before = await loadIncident(incidents, { incidentId: survivorId });
    const merged = { state, revealed: await incidents.reveal(incidentId) };
    const run = before.status === 'open' ? {} : { run: before.run + 1 };
    const command = { key: `absorb:${incidentId}`, actor: state.merged.by, now, cause: { request }, ...run };
    const executed = await incidents.execute(survivorId, command, absorbIncident(merged, before.merged?.into));
    if (executed.kind === 'refused') throw new ConflictError(`${survivorId}: ${executed.reason}`);
    if (executed.state !== undefined && executed.state.run > before.run) await start(executed.state);
  };

export const handler = subscriber(Message, () => {
  const perform = incidentMerged({
    incidents: incidentJournal(),
    start: ({ id, run }) =>
      startExecution(environment(ENV.handleIncident), `${id}-${String(run)}`, { incidentId: id, run }),
  });
  return ({ detail: { aggregateId } }, invocation) => perform(aggregateId, invocation);
});
