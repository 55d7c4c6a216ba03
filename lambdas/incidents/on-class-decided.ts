import * as z from 'zod/mini';
import { readCases } from '../../adapters/dynamodb/read-cases.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { oweFrameworkReview } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { isMajor } from '../../domain/regulation/index.ts';
import type { CaseState } from '../../domain/regulation/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import type { Invocation } from '../_shared/step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string(), type: z.string() }) });

type Ports = {
  incidents: Journal<IncidentState>;
  casesOf: (caseIds: readonly string[]) => Promise<readonly CaseState[]>;
};

const REVIEWED = 'incidents.review-recorded';

/** Whoever hears first: the class that was decided after the review, or the review that was signed while it was decided. */
export const classDecided =
  ({ incidents, casesOf }: Ports) =>
  async ({ aggregateId, type }: { aggregateId: string; type: string }, { now, request }: Invocation): Promise<void> => {
    const [decided] = type === REVIEWED ? [] : await casesOf([aggregateId]);
    const incidentId = type === REVIEWED ? aggregateId : decided?.incidentId;
    const loaded = incidentId === undefined ? undefined : await incidents.load(incidentId);
    if (loaded === undefined) return;
    const { id, cases, facts } = loaded.state;
    if (!(await casesOf(cases)).some(isMajor)) return;
    const command = { key: `owe-framework-review:${String(facts)}`, actor: 'system:on-class-decided', now };
    await incidents.execute(id, { ...command, cause: { request } }, oweFrameworkReview(now));
  };

export const handler = subscriber(Message, () => {
  const perform = classDecided({
    incidents: incidentJournal(),
    casesOf: async (caseIds) => (await readCases(environment(ENV.regulationTable), caseIds)).cases,
  });
  return ({ detail }, invocation) => perform(detail, invocation);
});
