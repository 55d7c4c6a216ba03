import * as z from 'zod/mini';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import type { SignalPrincipal } from '../../contracts/signal.ts';
import { incidentAggregate, principalOf, progressOf } from '../../domain/incidents/index.ts';
import type { IncidentProgress, IncidentState } from '../../domain/incidents/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import type { Command, Executed, Journal } from '../../domain/shared/journal/index.ts';
import type { Invocation } from './step.ts';

/** What every step of an incident's run gets. */
export const IncidentInput = z.object({ incidentId: z.string().check(z.minLength(1)), run: z.int().check(z.gte(1)) });
export type IncidentInput = z.infer<typeof IncidentInput>;

/** The incidents' journal in the table that infrastructure bound. */
export const incidentJournal = (): Journal<IncidentState> =>
  dynamoJournal(incidentAggregate, environment(ENV.incidentsTable));

/** A step's command: the key names step and round, never the execution. */
export const stepCommand = (key: string, run: number, { now, request }: Invocation): Command => ({
  key,
  actor: 'system:handle-incident',
  now,
  run,
  cause: { request },
});

/** The progress after a step; a refusal becomes the drawn state Superseded. */
export const progressAfter = (executed: Executed<IncidentState>, run: number): IncidentProgress => {
  if (executed.kind === 'refused') throw new RefusedError(executed.reason);
  if (executed.state === undefined) throw new NotFoundError('there is no such incident');
  return progressOf(executed.state, run);
};

/** The incident as it stands; throws when a later run has taken over. */
export const loadIncident = async (
  incidents: Journal<IncidentState>,
  { incidentId, run }: { incidentId: string; run?: number },
): Promise<IncidentState> => {
  const loaded = await incidents.load(incidentId);
  if (loaded === undefined) throw new NotFoundError(`incident ${incidentId} does not exist`);
  if (run !== undefined && loaded.run > run)
    throw new RefusedError(`run ${String(run)} is superseded by run ${String(loaded.run)}`);
  return loaded.state;
};

/** Whom the incident is about; the sealed contents are only read when there is somebody. */
export const readPrincipal = async (
  incidents: Journal<IncidentState>,
  incident: IncidentState,
): Promise<SignalPrincipal | undefined> =>
  incident.principal === undefined ? undefined : principalOf(incident, await incidents.reveal(incident.id));
