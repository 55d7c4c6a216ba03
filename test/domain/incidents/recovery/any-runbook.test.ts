import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Runbook, RunbookStep } from '../../../../contracts/config/runbook.ts';
import { applyOutcome } from '../../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../../domain/incidents/index.ts';
import {
  currentRunbook,
  endRunbook,
  intendStep,
  nextMove,
  planRecovery,
  stepDone,
  stepFailed,
  stepUndone,
  systemMove,
} from '../../../../domain/incidents/recovery/index.ts';
import type { RecoveryState, SystemMove } from '../../../../domain/incidents/recovery/index.ts';
import type { Decision } from '../../../../domain/shared/journal/index.ts';
import { after, opened } from '../journal-of.ts';

const stepOf = (kind: string, index: number): RunbookStep => {
  const common = { id: `step-${String(index)}`, title: 'A step' };
  if (kind === 'api') return { kind: 'api', ...common, action: 'restore-table' };
  if (kind === 'check') return { kind: 'check', ...common, check: 'restored-data-equal' };
  const person = { kind: 'person' as const, ...common, who: 'responder' as const, instructions: 'Do it.' };
  return kind === 'person' ? person : { ...person, rollback: 'Take it back.' };
};
const anyRunbook = fc
  .array(fc.constantFrom('api', 'check', 'person', 'person-with-rollback'), { minLength: 1, maxLength: 6 })
  .map((kinds): Runbook => ({ id: 'any', title: 'Any', steps: kinds.map(stepOf) }));

/** Whether each thing that is tried goes well; what comes after the list does. */
const anyLuck = fc.array(fc.boolean(), { maxLength: 20 });

const write = (state: IncidentState, rule: (recovery: RecoveryState | undefined) => Decision): IncidentState => {
  const decision = rule(state.recovery);
  return decision.kind === 'event' ? after(state, decision) : state;
};

/** A system's move in a world of tables; an act may have come about although it then failed. */
const systemTurn = (state: IncidentState, due: SystemMove, isWell: boolean, world: Set<string>): IncidentState => {
  const { move, ref, runbook } = due;
  const table = `${String(ref.attempt)}.${ref.step}`;
  const { status } = runbook.steps.find(({ id }) => id === ref.step) ?? {};
  if (move.kind === 'act' && status === 'open') return write(state, intendStep({ table })(ref));
  if (move.kind === 'act') world.add(table);
  if (!isWell) return write(state, stepFailed('no')(ref));
  if (move.kind !== 'undo') return write(state, stepDone('yes')(ref));
  world.delete(table);
  return write(state, stepUndone(ref));
};

/** What people say to what they are asked. */
const personsTurn = (state: IncidentState, isStep: boolean, isWell: boolean): IncidentState => {
  const no = isStep ? 'rejected' : 'expired';
  const round = (state.recovery?.asked ?? 0) + 1;
  const decision = isWell ? 'approved' : no;
  const purpose = isStep ? 'runbook-step' : 'runbook';
  return write(state, () => applyOutcome({ purpose, round, decision, reason: 'so', by: 'responder-1' })(state));
};

/** One thing that happens next: what the workflow and people would do. */
const turn = (state: IncidentState, isWell: boolean, world: Set<string>): IncidentState => {
  const due = systemMove(state.recovery);
  if (due !== undefined) return systemTurn(state, due, isWell, world);
  const runbook = currentRunbook(state.recovery);
  const kind = runbook && nextMove(runbook).kind;
  return kind === 'end' ? write(state, endRunbook) : personsTurn(state, kind === 'ask', isWell);
};

const planned = (runbook: Runbook): IncidentState => {
  const plan = { round: 1, playbook: 'x', actions: [], refused: [], runbooks: ['any'] };
  const wanted = after(opened(), { type: 'incidents.containment-planned', data: plan });
  return write(wanted, planRecovery([runbook], [{ type: 'x', uid: 'r' }]));
};

/** Tables that a failed attempt could not take back, by the state. */
const leftIn = ({ recovery }: IncidentState): string[] =>
  (recovery?.runbooks ?? []).flatMap(({ attempt, steps }) =>
    steps.filter(({ status }) => status === 'left').map(({ id }) => `${String(attempt)}.${id}`),
  );

/** More turns than any of these runbooks can need once everything goes well. */
const MANY = 200;

it('comes to an end whatever fails, and what a failed attempt left behind is named', () => {
  fc.assert(
    fc.property(anyRunbook, anyLuck, (runbook, luck) => {
      const [world, left] = [new Set<string>(), new Set<string>()];
      let state = planned(runbook);
      for (let step = 0; step < MANY && currentRunbook(state.recovery) !== undefined; step += 1) {
        state = turn(state, luck[step] ?? true, world);
        for (const table of leftIn(state)) left.add(table);
      }
      const [done] = state.recovery?.runbooks ?? [];
      expect(done?.status).toBe('done');
      // Only the attempt that succeeded, and what was named as left, is still there.
      const own = runbook.steps.filter(({ kind }) => kind === 'api').map(({ id }) => `${String(done?.attempt)}.${id}`);
      expect([...world].filter((table) => !own.includes(table) && !left.has(table))).toEqual([]);
      expect(own.every((table) => world.has(table))).toBe(true);
    }),
  );
});
