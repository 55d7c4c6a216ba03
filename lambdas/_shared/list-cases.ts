import { listByStatus } from '../../adapters/dynamodb/list-by-status.ts';
import type { CaseState, ObligationState } from '../../domain/regulation/index.ts';

const CASE_STATUSES = ['case-open', 'case-closed'];

/** The cases that changed since a moment (UTC ISO 8601), open and closed ones, by the status index. */
export const listCases = async (table: string, since: string): Promise<CaseState[]> => {
  const cases: CaseState[] = [];
  for (const status of CASE_STATUSES)
    for await (const { state } of listByStatus<CaseState>(table, status, since)) cases.push(state);
  return cases;
};

/** The obligations that are not met yet. */
export const listOpenObligations = async (table: string): Promise<ObligationState[]> => {
  const open: ObligationState[] = [];
  for await (const { state } of listByStatus<ObligationState>(table, 'open')) open.push(state);
  return open;
};
