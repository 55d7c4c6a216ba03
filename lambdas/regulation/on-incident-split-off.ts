import * as z from 'zod/mini';
import { caseId } from '../../domain/regulation/index.ts';
import { isExercise } from '../../domain/shared/exercise.ts';
import type { Command } from '../../domain/shared/journal/index.ts';
import { followCase } from '../_shared/follow-case.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { inheritCase } from '../_shared/inherit-case.ts';
import { openRegulatoryCase } from '../_shared/open-regulatory-case.ts';
import { caseJournal } from '../_shared/regulation-step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string(), seq: z.int() }) });
const FROM = 'system:on-incident-split-off';

/** An incident was part of another: its case of each entity begins with the facts and the awareness of the parent's. */
export const handler = subscriber(Message, () => {
  const [incidents, cases] = [incidentJournal(), caseJournal()];
  return async ({ detail: { aggregateId, seq } }, invocation) => {
    const child = await loadIncident(incidents, { incidentId: aggregateId });
    if (child.splitFrom === undefined || isExercise(child.id)) return;
    const parent = await loadIncident(incidents, { incidentId: child.splitFrom });
    const by = (key: string): Command => ({
      key,
      actor: FROM,
      now: invocation.now,
      cause: { request: invocation.request },
    });
    for (const from of parent.cases) {
      const entityId = from.slice(parent.id.length + 1);
      await openRegulatoryCase(child, entityId, { from: FROM, round: String(seq), by });
      const into = caseId(child.id, entityId);
      await inheritCase(cases, { from, into }, invocation);
      await followCase(into, invocation);
    }
  };
});
