import { memoryJournal } from '../../../adapters/memory/journal.ts';
import type { Runbook } from '../../../contracts/config/runbook.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { applyOutcome, incidentAggregate, openIncident, startRun } from '../../../domain/incidents/index.ts';
import type { Outcome } from '../../../domain/incidents/index.ts';
import type { Prepared, RunbookAction, RunbookLook, Seen } from '../../../domain/incidents/recovery/index.ts';
import { UnavailableError } from '../../../domain/shared/errors.ts';
import { confirmRunbookStepStep } from '../../../lambdas/incidents/confirm-runbook-step.ts';
import { failRunbookStepStep } from '../../../lambdas/incidents/fail-runbook-step.ts';
import { planRecoveryStep } from '../../../lambdas/incidents/plan-recovery.ts';
import { takeRunbookStepStep } from '../../../lambdas/incidents/take-runbook-step.ts';
import { leakedKey } from '../../domain/incidents/journal-of.ts';

export const ID = 'INC-2026-0001';
export const NOW = '2026-03-09T10:00:00.000Z';
export const INVOCATION = { now: NOW, request: 'request-1' };
export const FIRST = { incidentId: ID, run: 1 };

/** Two restores, a comparison, and a person who switches over and can switch back. */
export const RUNBOOK: Runbook = {
  id: 'restore-both',
  title: 'Restore both tables',
  steps: [
    { kind: 'api', id: 'restore', title: 'Restore the table', action: 'restore-table' },
    { kind: 'check', id: 'compare', title: 'The data equals', check: 'restored-data-equal' },
    {
      kind: 'person',
      id: 'switch',
      title: 'The service uses it',
      who: 'responder',
      instructions: 'Point the service at it.',
      rollback: 'Point the service back.',
    },
    { kind: 'api', id: 'again', title: 'Restore the other one', action: 'restore-table' },
  ],
};

/** The world a step acts on: what exists, and what goes wrong with which verb. */
export const runbookWorld = () => {
  const tables = new Set<string>();
  const calls: string[] = [];
  const faults = new Map<string, Error>();
  const trouble = (verb: string): void => {
    calls.push(verb);
    const fault = faults.get(verb);
    if (fault !== undefined) throw fault;
  };
  const nameOf = ({ table = '' }: Prepared): string => table;
  const verb = (name: string, work: (prepared: Prepared) => void) => (prepared: Prepared) =>
    Promise.resolve().then(() => {
      trouble(name);
      work(prepared);
    });
  const action: RunbookAction = {
    prepare: ({ key, attempt }) =>
      Promise.resolve().then(() => {
        trouble('prepare');
        return { table: `${key}.${String(attempt)}.${String(tables.size)}` };
      }),
    act: verb('act', (prepared) => tables.add(nameOf(prepared))),
    undo: verb('undo', (prepared) => tables.delete(nameOf(prepared))),
  };
  const look: RunbookLook = {
    isDone: async (prepared) => {
      await verb('isDone', () => undefined)(prepared);
      if (!tables.has(nameOf(prepared))) throw new UnavailableError('not there yet');
      return `${nameOf(prepared)} is there.`;
    },
    isUndone: verb('isUndone', () => undefined),
  };
  const seen: Seen = { isGreen: true, saw: 'Equal.' };
  const switches = { stopped: false };
  return { tables, calls, faults, action, look, seen, switches };
};

/** An open incident whose playbook names the runbook, and every step of it on a world in memory. */
export const runbookUnderTest = async (runbook: Runbook = RUNBOOK, id = ID) => {
  const incidents = memoryJournal(incidentAggregate);
  const world = runbookWorld();
  let written = 0;
  const write = (type: Parameters<typeof incidents.execute>[2]) =>
    incidents.execute(id, { key: `test:${String((written += 1))}`, actor: 'system:test', now: NOW }, type);
  await write(() => ({ kind: 'event', ...openIncident(leakedKey) }));
  const facts = { round: 1, severity: 'SEV2', reasons: [] };
  await write(() => ({ kind: 'event', type: 'incidents.incident-assessed', data: facts }));
  const plan = { round: 1, playbook: 'ransomware', actions: [], refused: [], runbooks: [runbook.id] };
  await write(() => ({ kind: 'event', type: 'incidents.containment-planned', data: plan }));
  for (const tier of [0, 1]) {
    const data = { round: 1, tier, items: [], missing: [] };
    await write(() => ({ kind: 'event', type: 'incidents.evidence-collected', data }));
  }
  const recovery = async () => (await incidents.load(id))?.state.recovery;
  return {
    ...world,
    incidents,
    write,
    recovery,
    plan: planRecoveryStep(incidents, () => Promise.resolve([runbook])),
    take: takeRunbookStepStep({
      incidents,
      actions: () => world.action,
      limits: () => Promise.resolve(world.switches),
    }),
    confirm: confirmRunbookStepStep({
      incidents,
      looks: () => world.look,
      checks: () => () => Promise.resolve(world.seen),
    }),
    fail: failRunbookStepStep(incidents),
    /** What people say to the question that is asked now. */
    answer: async (purpose: 'runbook' | 'runbook-step', decision: Outcome['decision']) => {
      const round = ((await recovery())?.asked ?? 0) + 1;
      await write(applyOutcome({ purpose, round, decision, reason: 'because it is so', by: 'responder-1' }));
    },
    supersede: () => incidents.execute(id, { key: 'run-2', actor: 'system:test', now: NOW, run: 2 }, startRun(1)),
    types: () =>
      incidents
        .eventsOf(id)
        .map(({ event }) => JSON.parse(event) as JournalEvent)
        .filter(({ type }) => type.startsWith('incidents.runbook-'))
        .map(({ type, data }) => [type.slice('incidents.runbook-'.length), data['step']].filter(Boolean).join(' ')),
  };
};
export type RunbookUnderTest = Awaited<ReturnType<typeof runbookUnderTest>>;
