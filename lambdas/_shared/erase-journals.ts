import { eraseSealedContent } from '../../adapters/dynamodb/erase-sealed.ts';
import { readHead } from '../../adapters/dynamodb/read-journal.ts';
import { journalKey } from '../../contracts/keys.ts';
import { approvalAggregate } from '../../domain/approvals/index.ts';
import { eraseSealed } from '../../domain/audit/index.ts';
import type { ErasureCause, RelatedJournal } from '../../domain/audit/index.ts';
import { incidentAggregate } from '../../domain/incidents/index.ts';
import { isPrivilegeId, privilegeAggregate } from '../../domain/incidents/privilege/index.ts';
import { caseAggregate, isObligationId, obligationAggregate } from '../../domain/regulation/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import type { Command, Executed } from '../../domain/shared/journal/index.ts';
import { journalTable } from './journal-table.ts';

/** A journal that holds personal content about an incident: its own, its privileged stream, or one beside it. */
export type ErasedJournal = RelatedJournal | { area: 'incidents'; aggregateId: string };
type State = { id: string; status?: string };

const stateOf = async ({ area, aggregateId }: ErasedJournal): Promise<State | undefined> =>
  (await readHead<State>(journalTable(area), journalKey(area, aggregateId)))?.state;

/** Those that exist. Refused as a whole when any is still open: half an erasure would be neither one thing nor the other. */
export const existingJournals = async (journals: ErasedJournal[], cause: ErasureCause): Promise<ErasedJournal[]> => {
  const states = await Promise.all(journals.map(stateOf));
  return journals.filter((journal, index) => {
    const state = states[index];
    const decision = state === undefined ? undefined : eraseSealed(journal.area, cause)(state);
    if (decision?.kind === 'refused') throw new RefusedError(decision.reason);
    return decision !== undefined;
  });
};

/** Destroys the journal's data key and records that it was done. */
export const eraseJournal = (
  { area, aggregateId: id }: ErasedJournal,
  command: Command,
  cause: ErasureCause,
): Promise<Executed<State>> => {
  const table = journalTable(area);
  const decide = eraseSealed(area, cause);
  if (area === 'approvals') return eraseSealedContent({ aggregate: approvalAggregate, table, id }, command, decide);
  if (area === 'incidents')
    return isPrivilegeId(id)
      ? eraseSealedContent({ aggregate: privilegeAggregate, table, id }, command, decide)
      : eraseSealedContent({ aggregate: incidentAggregate, table, id }, command, decide);
  return isObligationId(id)
    ? eraseSealedContent({ aggregate: obligationAggregate, table, id }, command, decide)
    : eraseSealedContent({ aggregate: caseAggregate, table, id }, command, decide);
};
