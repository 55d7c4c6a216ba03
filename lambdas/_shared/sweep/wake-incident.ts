import { dynamoJournal } from '../../../adapters/dynamodb/journal.ts';
import type { DueAggregate } from '../../../adapters/dynamodb/due-aggregates.ts';
import { readSignalCount } from '../../../adapters/dynamodb/signal-count.ts';
import { environment } from '../../../adapters/environment.ts';
import { ENV } from '../../../contracts/env.ts';
import {
  countSignals,
  incidentAggregate,
  nextReminder,
  recheckRecovery,
  remindOfAction,
  sideQuestions,
  startRun,
} from '../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import type { Command, Journal } from '../../../domain/shared/journal/index.ts';
import type { Invocation } from '../step.ts';
import { ensureRunning } from './ensure-running.ts';
import { reconcile } from './reconcile.ts';
import { remindTasks } from './remind-tasks.ts';

const commandOf = (key: string, { now, request }: Invocation): Command => ({
  key,
  actor: 'system:wake-due',
  now,
  cause: { request },
});

/** An incident's journal, and how its executions are named and fed. */
const area = () => ({
  journal: dynamoJournal(incidentAggregate, environment(ENV.incidentsTable)),
  table: environment(ENV.incidentsTable),
  stateMachine: environment(ENV.handleIncident),
  input: (incidentId: string, run: number) => ({ incidentId, run }),
  runOf: ({ run }: IncidentState) => run,
  isOpen: ({ status }: IncidentState) => status === 'open',
  startRun,
});

/** What is asked beside the run: each question in a workflow of its own. */
const keepQuestions = async (state: IncidentState): Promise<void> => {
  for (const { approvalId, ...asked } of sideQuestions(state))
    await ensureRunning(environment(ENV.obtainApproval), approvalId, (run) => ({ approvalId, run, ...asked }));
};

/** Reminds the owners of what a review wants done, of each action once for each moment that has come. */
const remind = async (journal: Journal<IncidentState>, id: string, invocation: Invocation): Promise<string[]> => {
  const loaded = await journal.load(id);
  const next = loaded && nextReminder(loaded.state);
  if (next?.remindAt === undefined || next.remindAt > invocation.now) return [];
  const command = commandOf(`remind:${next.key}:${next.remindAt}`, invocation);
  const { kind } = await journal.execute(id, command, remindOfAction(invocation.now));
  return kind === 'written' ? [`action ${next.key}`, ...(await remind(journal, id, invocation))] : [];
};

/** One incident: what its review wants done, what is to be found out; while it is open its count, recovery checks, workflow, and those beside it. */
export const wakeIncident = async (due: DueAggregate, invocation: Invocation): Promise<string[]> => {
  const incidents = area();
  const reminded = [
    ...(await remind(incidents.journal, due.id, invocation)),
    ...(await remindTasks(incidents.journal, due.id, invocation)),
  ];
  const before = await incidents.journal.load(due.id);
  if (before?.state.status !== 'open') return reminded;
  const { count, lastAt } = await readSignalCount(environment(ENV.detectionTable), due.id);
  const counting = commandOf(`count-signals:${invocation.now.slice(0, 16)}`, invocation);
  await incidents.journal.execute(due.id, counting, countSignals(count, lastAt));
  await incidents.journal.execute(due.id, commandOf(`recheck-recovery:${due.wakeAt}`, invocation), recheckRecovery);
  const done = await reconcile(incidents, due, invocation);
  const loaded = await incidents.journal.load(due.id);
  if (loaded?.state.status === 'open') await keepQuestions(loaded.state);
  return [...reminded, done];
};
