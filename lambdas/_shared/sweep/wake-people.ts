import { postponeWake } from '../../../adapters/dynamodb/due-aggregates.ts';
import type { DueAggregate } from '../../../adapters/dynamodb/due-aggregates.ts';
import { environment } from '../../../adapters/environment.ts';
import { ENV } from '../../../contracts/env.ts';
import { isChangeId, settingsChangeAggregate } from '../../../domain/people/index.ts';
import { settingsQuestion, settingsStore } from '../settings-step.ts';
import type { Invocation } from '../step.ts';
import { ensureRunning } from './ensure-running.ts';

/** One open journal of the people area: a change of settings has its question under way, however often that was stopped. */
export const wakePeople = async (due: DueAggregate, { now }: Invocation): Promise<string> => {
  if (!isChangeId(due.id)) return 'alive';
  const loaded = await settingsStore().changes.load(due.id);
  const next = loaded && settingsChangeAggregate.wakeAt(loaded.state, now);
  if (next === undefined) return 'closed';
  const { approvalId, ...asked } = settingsQuestion(due.id);
  const run = await ensureRunning(environment(ENV.obtainApproval), approvalId, (nth) => ({
    approvalId,
    run: nth,
    ...asked,
  }));
  await postponeWake(environment(ENV.peopleTable), due, next);
  return run === undefined ? 'alive' : 'started';
};
