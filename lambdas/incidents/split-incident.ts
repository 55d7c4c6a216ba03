import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { nextIncidentId } from '../../adapters/dynamodb/incident-number.ts';
import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { environment } from '../../adapters/environment.ts';
import type { Person } from '../../contracts/config/people.ts';
import { ENV } from '../../contracts/env.ts';
import type { JournalEvent } from '../../contracts/journal-event.ts';
import { journalKey } from '../../contracts/keys.ts';
import { SplitOff, splitIncident } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import { isExercise } from '../../domain/shared/exercise.ts';
import { canonicalJson, sha256 } from '../../domain/shared/journal/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { journalTable } from '../_shared/journal-table.ts';
import { requireVisible } from '../_shared/require-visible.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

const Names = z.array(z.string().check(z.minLength(1), z.maxLength(512))).check(z.maxLength(20));

const Input = z.strictObject({
  incidentId: z.string().check(z.minLength(1)),
  personId: z.string().check(z.minLength(1)),
  resources: Names,
  principals: Names,
  reason: z.string().check(z.minLength(10), z.maxLength(4000)),
});

type Ports = {
  incidents: Journal<IncidentState>;
  people: () => Promise<readonly Person[]>;
  events: (incidentId: string) => Promise<JournalEvent[]>;
  /** A number nobody has; one that is not used stays a gap. */
  nextId: (now: string, of: 'incidents' | 'exercises') => Promise<string>;
};

const childOf = async ({ events }: Pick<Ports, 'events'>, incidentId: string, seq: number): Promise<string> => {
  const split = (await events(incidentId)).find((event) => event.seq === seq);
  return SplitOff.parse(split?.data).child;
};

/** A person divides an incident: part of it opens as another one. Said again, it answers the incident it opened then. */
export const splitIncidentStep =
  ({ nextId, ...ports }: Ports) =>
  async ({ incidentId, personId, reason, ...part }: z.infer<typeof Input>, { now, request }: Invocation) => {
    const { loaded, revealed } = await requireVisible(ports, { field: 'incidentId', incidentId, personId });
    // The same part leaves once: said again, it has left already, and the first answer is answered.
    const key = `split:${personId}:${sha256(canonicalJson(part))}`;
    const child = await nextId(now, isExercise(loaded.state.id) ? 'exercises' : 'incidents');
    const command = { key, actor: `person:${personId}`, now, cause: { request } };
    const executed = await ports.incidents.execute(
      incidentId,
      command,
      splitIncident(child, part, { reason, revealed }),
    );
    if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    const first = executed.kind === 'repeated' ? await childOf(ports, incidentId, executed.seq) : child;
    return { incidentId, child: first };
  };

export const handler = step(Input, () =>
  splitIncidentStep({
    incidents: incidentJournal(),
    people: readPeople,
    events: (incidentId) => readEvents(journalTable('incidents'), journalKey('incidents', incidentId)),
    nextId: (now, of) => nextIncidentId(environment(ENV.detectionTable), now, of),
  }),
);
