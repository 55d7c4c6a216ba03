import * as z from 'zod/mini';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { readSignalCount } from '../../adapters/dynamodb/signal-count.ts';
import { readDueAggregates } from '../../adapters/dynamodb/due-aggregates.ts';
import type { DueAggregate } from '../../adapters/dynamodb/due-aggregates.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { nextDue, passTime } from '../../domain/approvals/index.ts';
import { countSignals, incidentAggregate, recheckRecovery, startRun } from '../../domain/incidents/index.ts';
import { obligationAggregate, startObligationRun } from '../../domain/regulation/index.ts';
import { approvalJournal } from '../_shared/approval-step.ts';
import { reconcile } from '../_shared/reconcile.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** What a sweep moved, for its caller to print. */
export type Fired = { area: string; id: string; what: string };

/** Lets time pass for one approval until nothing is due any more: remind, escalate, expire, in their order. */
const passTimeFor = async ({ id }: DueAggregate, { now, request }: Invocation): Promise<Fired[]> => {
  const approvals = approvalJournal();
  const fired: Fired[] = [];
  for (let loaded = await approvals.load(id); loaded !== undefined; loaded = await approvals.load(id)) {
    const due = nextDue(loaded.state);
    if (due === undefined || due.at > now) break;
    const command = { key: `pass-time:${due.kind}`, actor: 'system:wake-due', now, cause: { request } };
    const { kind } = await approvals.execute(id, command, passTime(now));
    if (kind !== 'written') break;
    fired.push({ area: 'approvals', id, what: due.kind });
  }
  return fired;
};

const incidentArea = () => ({
  journal: dynamoJournal(incidentAggregate, environment(ENV.incidentsTable)),
  table: environment(ENV.incidentsTable),
  stateMachine: environment(ENV.handleIncident),
  input: (incidentId: string, run: number) => ({ incidentId, run }),
  runOf: ({ run }: { run: number }) => run,
  isOpen: ({ status }: { status: string }) => status === 'open',
  startRun,
});

const obligationArea = () => ({
  journal: dynamoJournal(obligationAggregate, environment(ENV.regulationTable)),
  table: environment(ENV.regulationTable),
  stateMachine: environment(ENV.meetObligation),
  input: (obligationId: string, run: number) => ({ obligationId, run }),
  runOf: ({ run }: { run: number }) => run,
  isOpen: ({ status }: { status: string }) => status === 'drafted',
  startRun: startObligationRun,
});

/** The one place where time passes: what is due moves on, and no open aggregate stays without a running workflow. */
export const handler = step(z.object({}), () => {
  const [incidents, obligations] = [incidentArea(), obligationArea()];
  return async (_input, invocation) => {
    const { now, request } = invocation;
    const fired: Fired[] = [];
    for (const due of await readDueAggregates(environment(ENV.approvalsTable), now))
      fired.push(...(await passTimeFor(due, invocation)));
    for (const due of await readDueAggregates(incidents.table, now)) {
      const { count, lastAt } = await readSignalCount(environment(ENV.detectionTable), due.id);
      const counting = { key: `count-signals:${now.slice(0, 16)}`, actor: 'system:wake-due', now, cause: { request } };
      await incidents.journal.execute(due.id, counting, countSignals(count, lastAt));
      const recheck = { key: `recheck-recovery:${due.wakeAt}`, actor: 'system:wake-due', now, cause: { request } };
      await incidents.journal.execute(due.id, recheck, recheckRecovery);
      fired.push({ area: 'incidents', id: due.id, what: await reconcile(incidents, due, invocation) });
    }
    for (const due of await readDueAggregates(obligations.table, now))
      fired.push({ area: 'regulation', id: due.id, what: await reconcile(obligations, due, invocation) });
    return { now, fired };
  };
});
