import * as z from 'zod/mini';
import { readDueAggregates } from '../../adapters/dynamodb/due-aggregates.ts';
import type { DueAggregate } from '../../adapters/dynamodb/due-aggregates.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { isDigestsKey } from '../../contracts/keys.ts';
import { isObligationId } from '../../domain/regulation/index.ts';
import { UnavailableError } from '../../domain/shared/errors.ts';
import { logger, step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';
import { passApprovalTime } from '../_shared/sweep/pass-approval-time.ts';
import { wakeDigest } from '../_shared/sweep/wake-digest.ts';
import { wakeIncident } from '../_shared/sweep/wake-incident.ts';
import { wakeCase } from '../_shared/sweep/wake-case.ts';
import { wakePeople } from '../_shared/sweep/wake-people.ts';
import { wakeObligation } from '../_shared/sweep/wake-obligation.ts';

/** What a sweep moved, for its caller to print. */
type Fired = { area: string; id: string; what: string };
type Wake = (due: DueAggregate, invocation: Invocation) => Promise<string | string[]>;

/** Wakes all of a table that is due. One that cannot be woken is logged and keeps no other from its turn. */
const wakeAll = async (area: string, table: string, wake: Wake, invocation: Invocation) => {
  const fired: Fired[] = [];
  const failed: string[] = [];
  for (const due of await readDueAggregates(table, invocation.now)) {
    try {
      for (const what of [await wake(due, invocation)].flat()) fired.push({ area, id: due.id, what });
    } catch (error) {
      logger.error('not woken', { area, id: due.id, reason: String(error) });
      failed.push(due.id);
    }
  }
  return { fired, failed };
};

/** The approvals' table keeps what waits for a digest, too. */
const wakeApproval: Wake = (due, invocation) => (isDigestsKey(due.pk) ? wakeDigest : passApprovalTime)(due, invocation);

/** The regulation's table keeps cases and their obligations. */
const wakeDuty: Wake = (due, invocation) => (isObligationId(due.id) ? wakeObligation : wakeCase)(due, invocation);

/** The one place where time passes: what is due moves on, and no open aggregate stays without a running workflow. */
export const handler = step(z.object({}), () => {
  const tables = [
    ['approvals', environment(ENV.approvalsTable), wakeApproval],
    ['incidents', environment(ENV.incidentsTable), wakeIncident],
    ['people', environment(ENV.peopleTable), wakePeople],
    ['regulation', environment(ENV.regulationTable), wakeDuty],
  ] as const;
  return async (_input, invocation) => {
    const fired: Fired[] = [];
    const failed: string[] = [];
    for (const [area, table, wake] of tables) {
      const woken = await wakeAll(area, table, wake, invocation);
      fired.push(...woken.fired);
      failed.push(...woken.failed);
    }
    // An error is what the alarm on this function sees; everybody else has had their turn.
    if (failed.length > 0) throw new UnavailableError(`not woken: ${failed.join(', ')}`);
    return { now: invocation.now, fired };
  };
});
