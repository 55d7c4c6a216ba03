import { readExecutionStatus, startExecution } from '../../../adapters/aws/workflow-engine.ts';
import { postponeWake } from '../../../adapters/dynamodb/due-aggregates.ts';
import type { DueAggregate } from '../../../adapters/dynamodb/due-aggregates.ts';
import type { Decision, Journal } from '../../../domain/shared/journal/index.ts';
import { after, MINUTE } from '../../../domain/shared/time.ts';

/** How an area's open aggregates are kept running. */
export type Reconciled<S> = {
  journal: Journal<S>;
  table: string;
  stateMachine: string;
  input: (id: string, run: number) => object;
  runOf: (state: S) => number;
  startRun: (terminalRun: number) => (state: S | undefined) => Decision;
  isOpen: (state: S) => boolean;
  /** When to look again at one whose run is alive; default in five minutes. */
  lookAgainAt?: (state: S, now: string) => string;
};

const inFiveMinutes = (_: unknown, now: string): string => after(now, 5 * MINUTE);

/** What the reconciler did about one aggregate. */
export type Reconciliation = 'alive' | 'started' | 'restarted' | 'closed';

/**
 * No open aggregate without a running workflow: a run that ended or was stopped is followed by the next one, a run that
 * was never started is started under its name. Two reconcilers raise the run once.
 */
export const reconcile = async <S>(
  area: Reconciled<S>,
  due: DueAggregate,
  { now, request }: { now: string; request: string },
): Promise<Reconciliation> => {
  const { journal, stateMachine, startRun, runOf, lookAgainAt = inFiveMinutes } = area;
  const loaded = await journal.load(due.id);
  if (loaded === undefined || !area.isOpen(loaded.state)) return 'closed';
  const run = runOf(loaded.state);
  const again = lookAgainAt(loaded.state, now);
  const status = await readExecutionStatus(stateMachine, `${due.id}-${String(run)}`);
  if (status === 'running') {
    await postponeWake(area.table, due, again);
    return 'alive';
  }
  if (status === 'missing') {
    await startExecution(stateMachine, `${due.id}-${String(run)}`, area.input(due.id, run));
    await postponeWake(area.table, due, again);
    return 'started';
  }
  const next = run + 1;
  const command = { key: `start-run:${String(next)}`, actor: 'system:wake-due', now, run: next, cause: { request } };
  await journal.execute(due.id, command, startRun(run));
  await startExecution(stateMachine, `${due.id}-${String(next)}`, area.input(due.id, next));
  return 'restarted';
};
