import * as z from 'zod/mini';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { openRegulatoryCase } from '../_shared/open-regulatory-case.ts';
import { findEntity } from '../_shared/regulation-step.ts';
import { requireKnown } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';

const Input = z.strictObject({ incidentId: z.string(), entityId: z.string(), by: z.string() });

/** A person says that an incident touches another entity: it gets a case, an awareness and clocks of its own. */
export const handler = step(Input, () => {
  const incidents = incidentJournal();
  return async ({ incidentId, entityId, by: person }, { now, request }) => {
    await requireKnown('by', person);
    findEntity(entityId);
    const incident = await loadIncident(incidents, { incidentId });
    const actor = `person:${person}`;
    const by = (key: string) => ({ key: `${key}:${entityId}`, actor, now, cause: { request } });
    return { caseId: await openRegulatoryCase(incident, entityId, { from: 'system:open-case', round: 'named', by }) };
  };
});
