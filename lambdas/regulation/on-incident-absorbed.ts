import * as z from 'zod/mini';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { caseId } from '../../domain/regulation/index.ts';
import type { Command } from '../../domain/shared/journal/index.ts';
import { carryCase } from '../_shared/carry-case.ts';
import { followCase } from '../_shared/follow-case.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { openRegulatoryCase } from '../_shared/open-regulatory-case.ts';
import { caseJournal } from '../_shared/regulation-step.ts';
import type { Invocation } from '../_shared/step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string(), seq: z.int() }) });
const FROM = 'system:on-incident-absorbed';

/**
 * An incident was merged into this one: the case of each entity goes on in the survivor's case of that entity. Duties begin
 * there before they fall away here, so that at no moment nobody owes them.
 */
export const handler = subscriber(Message, () => {
  const [incidents, cases] = [incidentJournal(), caseJournal()];

  const carryAll = async (survivor: IncidentState, mergedId: string, round: string, at: Invocation): Promise<void> => {
    const by = (key: string): Command => ({ key, actor: FROM, now: at.now, cause: { request: at.request } });
    const merged = await loadIncident(incidents, { incidentId: mergedId });
    for (const from of merged.cases) {
      const entityId = from.slice(mergedId.length + 1);
      const into = caseId(survivor.id, entityId);
      await openRegulatoryCase(survivor, entityId, { from: FROM, round, by });
      await followCase(into, at);
      await carryCase(cases, { from, into }, at);
      await followCase(into, at);
      await followCase(from, at);
    }
  };

  return async ({ detail: { aggregateId, seq } }, invocation) => {
    const survivor = await loadIncident(incidents, { incidentId: aggregateId });
    for (const mergedId of survivor.absorbed ?? []) await carryAll(survivor, mergedId, String(seq), invocation);
  };
});
