import { listByStatus } from '../../adapters/dynamodb/list-by-status.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import type { CaseState, ObligationState } from '../../domain/regulation/index.ts';
import { RECURRENCE_STATUSES } from '../../domain/regulation/recurrence/index.ts';
import type { RecurrenceState } from '../../domain/regulation/recurrence/index.ts';
import { THREAT_STATUSES } from '../../domain/regulation/threat/index.ts';
import type { ThreatState } from '../../domain/regulation/threat/index.ts';

/** Everything of the regulation's table under some statuses of its index: never a scan. */
async function* listRegulation<S>(statuses: readonly string[], since?: string): AsyncGenerator<S> {
  for (const status of statuses)
    for await (const { state } of listByStatus<S>(environment(ENV.regulationTable), status, since)) yield state;
}

/** Cases, the open ones first; with `since` (UTC ISO 8601) only those that changed from then on. */
export const listCases = (since?: string): AsyncGenerator<CaseState> =>
  listRegulation<CaseState>(['case-open', 'case-closed'], since);

/** Obligations that are open, or all of them. */
export const listObligations = (which: 'open' | 'all'): AsyncGenerator<ObligationState> =>
  listRegulation<ObligationState>(which === 'open' ? ['open'] : ['open', 'closed']);

/** The monthly looks for recurring incidents, those without a signature first. */
export const listRuns = (): AsyncGenerator<RecurrenceState> => listRegulation<RecurrenceState>(RECURRENCE_STATUSES);

/** Cyber threats, the significant ones first. */
export const listThreats = (): AsyncGenerator<ThreatState> => listRegulation<ThreatState>(THREAT_STATUSES);
