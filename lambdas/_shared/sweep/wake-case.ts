import { postponeWake } from '../../../adapters/dynamodb/due-aggregates.ts';
import type { DueAggregate } from '../../../adapters/dynamodb/due-aggregates.ts';
import { environment } from '../../../adapters/environment.ts';
import { ENV } from '../../../contracts/env.ts';
import { nextLookAt, passCaseTime, undecidedPageAt } from '../../../domain/regulation/index.ts';
import { followCase } from '../follow-case.ts';
import { caseJournal } from '../regulation-step.ts';
import type { Invocation } from '../step.ts';

/** One open case: the page when nobody classified, and whatever it calls for now. */
export const wakeCase = async (due: DueAggregate, invocation: Invocation): Promise<string[]> => {
  const cases = caseJournal();
  const { now, request } = invocation;
  const before = await cases.load(due.id);
  const pageAt = before === undefined ? undefined : undecidedPageAt(before.state);
  const command = { key: `pass-time:${pageAt ?? ''}`, actor: 'system:wake-due', now, cause: { request } };
  const { kind } = await cases.execute(due.id, command, passCaseTime(now));
  await followCase(due.id, invocation);
  const after = await cases.load(due.id);
  if (after?.state.status === 'open' && after.wakeAt === due.wakeAt)
    await postponeWake(environment(ENV.regulationTable), due, nextLookAt(after.state, now));
  return kind === 'written' ? ['regulation.classification-overdue'] : ['alive'];
};
