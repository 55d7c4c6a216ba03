import * as z from 'zod/mini';
import { eraseSealedContent } from '../../adapters/dynamodb/erase-sealed.ts';
import { readHead } from '../../adapters/dynamodb/read-journal.ts';
import { journalKey } from '../../contracts/keys.ts';
import { approvalAggregate } from '../../domain/approvals/index.ts';
import { eraseSealed, ERASURE_GROUNDS, relatedJournals } from '../../domain/audit/index.ts';
import type { ErasureCause, RelatedJournal } from '../../domain/audit/index.ts';
import { incidentAggregate } from '../../domain/incidents/index.ts';
import { obligationAggregate } from '../../domain/regulation/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import type { Command, Executed } from '../../domain/shared/journal/index.ts';
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

type Journal = RelatedJournal | { area: 'incidents'; aggregateId: string };
type State = { id: string; status: string };

const stateOf = async ({ area, aggregateId }: Journal): Promise<State | undefined> =>
  (await readHead<State>(journalTable(area), journalKey(area, aggregateId)))?.state;

/** Refused as a whole when any of it is still open: half an erasure would be neither one thing nor the other. */
const existing = async (journals: Journal[], cause: ErasureCause): Promise<Journal[]> => {
  const states = await Promise.all(journals.map(stateOf));
  return journals.filter((journal, index) => {
    const state = states[index];
    const decision = state === undefined ? undefined : eraseSealed(journal.area, cause)(state);
    if (decision?.kind === 'refused') throw new RefusedError(decision.reason);
    return decision !== undefined;
  });
};

const erase = ({ area, aggregateId: id }: Journal, command: Command, cause: ErasureCause): Promise<Executed<State>> => {
  const table = journalTable(area);
  const decide = eraseSealed(area, cause);
  if (area === 'approvals') return eraseSealedContent({ aggregate: approvalAggregate, table, id }, command, decide);
  if (area === 'regulation') return eraseSealedContent({ aggregate: obligationAggregate, table, id }, command, decide);
  return eraseSealedContent({ aggregate: incidentAggregate, table, id }, command, decide);
};

/**
 * A person's command: the personal content of a closed incident, its approvals and obligations is destroyed; their journals
 * stay whole. The incident comes last, so that a command that broke off is known by it and can be repeated.
 */
export const handler = step(Input, () => async ({ incidentId, personId, ...cause }, { now, request }) => {
  requireKnown('personId', personId);
  const state = await loadIncident(incidentJournal(), { incidentId });
  const why = { ground: cause.ground, reference: cause.reference };
  const command = { key: 'erase-sealed', actor: `person:${personId}`, now, cause: { request } };
  const journals: Journal[] = [...relatedJournals(state), { area: 'incidents', aggregateId: incidentId }];
  const erased: string[] = [];
  for (const journal of await existing(journals, why))
    if ((await erase(journal, command, why)).kind === 'written') erased.push(`${journal.area}/${journal.aggregateId}`);
  return { incidentId, erased };
});
