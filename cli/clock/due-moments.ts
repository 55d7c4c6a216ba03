import { readNextDue } from '../../adapters/dynamodb/due-aggregates.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { dueOfObligation, undecidedPageAt } from '../../domain/regulation/index.ts';
import type { CaseState, ObligationState } from '../../domain/regulation/index.ts';
import { listByStatus } from '../../adapters/dynamodb/list-by-status.ts';

/** When red recovery checks get their next turn. */
const recheckMoments = async (): Promise<string[]> => {
  const moments: string[] = [];
  for await (const { state, wakeAt } of listByStatus<IncidentState>(environment(ENV.incidentsTable), 'open'))
    if (state.isRecoveryRed === true && wakeAt !== undefined) moments.push(wakeAt);
  return moments;
};

/** When a class that nobody decided is paged, and when the clocks of duties warn and end. */
const regulatoryMoments = async (): Promise<(string | undefined)[]> => {
  const table = environment(ENV.regulationTable);
  const moments: (string | undefined)[] = [];
  for await (const { state } of listByStatus<CaseState>(table, 'case-open')) moments.push(undecidedPageAt(state));
  for await (const { state } of listByStatus<ObligationState>(table, 'open'))
    moments.push(dueOfObligation(state)[0]?.at);
  return moments;
};

const earliest = (moments: readonly (string | undefined)[]): string | undefined =>
  moments.filter((moment) => moment !== undefined).sort()[0];

/**
 * The next moment at which something happens: a reminder, an escalation, an expiry, a check, a warning of a legal clock. The reconciler's looks, every
 * five minutes at every open aggregate, are none; each stop makes up for those before it.
 */
export const nextDueMoment = async (): Promise<string | undefined> =>
  earliest([
    await readNextDue(environment(ENV.approvalsTable)),
    ...(await recheckMoments()),
    ...(await regulatoryMoments()),
  ]);

/** The next look of the reconciler, for when nothing else is due. */
export const nextLook = async (): Promise<string | undefined> =>
  earliest(await Promise.all([ENV.incidentsTable, ENV.regulationTable].map((name) => readNextDue(environment(name)))));
