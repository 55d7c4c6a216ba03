import { journalKey } from '../../contracts/keys.ts';
import type { CaseState, ObligationState } from '../../domain/regulation/index.ts';
import { readHead } from './read-journal.ts';

/** The regulatory cases of an incident as they stand, and the duties they name. */
export type CasesRead = { cases: CaseState[]; obligations: ObligationState[] };

const readAll = async <S>(table: string, ids: readonly string[]): Promise<S[]> => {
  const heads = await Promise.all(ids.map((id) => readHead<S>(table, journalKey('regulation', id))));
  return heads.flatMap((head) => (head === undefined ? [] : [head.state]));
};

/** The cases of these ids, then the obligations of each, by key. What has no journal yet is left out. */
export const readCases = async (table: string, caseIds: readonly string[]): Promise<CasesRead> => {
  const cases = await readAll<CaseState>(table, caseIds);
  const duties = cases.flatMap(({ obligations }) => obligations.map(({ id }) => id));
  return { cases, obligations: await readAll<ObligationState>(table, duties) };
};
