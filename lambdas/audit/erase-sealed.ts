import * as z from 'zod/mini';
import { readCases } from '../../adapters/dynamodb/read-cases.ts';
import { ERASURE_GROUNDS, relatedJournals } from '../../domain/audit/index.ts';
import { privilegeId } from '../../domain/incidents/privilege/index.ts';
import { eraseJournal, existingJournals } from '../_shared/erase-journals.ts';
import type { ErasedJournal } from '../_shared/erase-journals.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { journalTable } from '../_shared/journal-table.ts';
import { requireKnown } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';

/** The reference is a number in another system, such as a ticket: it stands in clear for ever, so it is no free text. */
const Input = z.object({
  incidentId: z.string().check(z.minLength(1)),
  personId: z.string(),
  ground: z.enum(ERASURE_GROUNDS),
  reference: z.optional(z.string().check(z.regex(/^[A-Z]{1,10}-?\d{1,12}$/))),
});

/**
 * A person's command: the personal content of a closed incident, its regulatory cases and their duties, of all their
 * approvals and of what counsel wrote about it is destroyed; their journals stay whole. Refused while any of them is open, a regulatory case too. The incident comes last, so that a command that broke off is known by it and can be repeated.
 */
export const handler = step(Input, () => async ({ incidentId, personId, ...cause }, { now, request }) => {
  await requireKnown('personId', personId);
  const state = await loadIncident(incidentJournal(), { incidentId });
  const why = { ground: cause.ground, reference: cause.reference, now };
  const command = { key: 'erase-sealed', actor: `person:${personId}`, now, cause: { request } };
  const { cases, obligations } = await readCases(journalTable('regulation'), state.cases);
  const related = relatedJournals(state, cases, obligations);
  const own = [privilegeId(incidentId), incidentId].map((aggregateId) => ({ area: 'incidents' as const, aggregateId }));
  const journals: ErasedJournal[] = [...related, ...own];
  const erased: string[] = [];
  for (const journal of await existingJournals(journals, why))
    if ((await eraseJournal(journal, command, why)).kind === 'written')
      erased.push(`${journal.area}/${journal.aggregateId}`);
  return { incidentId, erased };
});
