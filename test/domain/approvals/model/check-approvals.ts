import { expect } from '@jest/globals';
import fc from 'fast-check';
import { isQuorum, messagesAfter } from '../../../../domain/approvals/index.ts';
import type { ApprovalState } from '../../../../domain/approvals/index.ts';
import type { Journal } from '../../../../domain/shared/journal/index.ts';
import { commands } from './commands.ts';
import { Model } from './model.ts';
import { policyOf, REQUESTER } from './policy.ts';
import { World } from './world.ts';

/** Nobody counts twice, the requester never, and the quorum is met by the last of them exactly. */
const judgeApprovers = (state: ApprovalState): void => {
  const { status, decision, votes } = state;
  const voters = votes.map(({ by }) => by);
  const approvers = [...voters, ...(decision === undefined ? [] : [decision.by])];
  expect(new Set(approvers).size).toBe(approvers.length);
  expect(approvers).not.toContain(REQUESTER);
  if (status !== 'approved' || decision?.isBreakGlass === true) return;
  expect([isQuorum(state, approvers), isQuorum(state, voters)]).toEqual([true, false]);
};

/** After the outcome not one more message or event, whoever reads what was told late and however much time passes. */
const judgeEnd = async (world: World): Promise<void> => {
  expect(messagesAfter(await world.state(), 'approvals.approval-reminded', world.now)).toEqual([]);
  const last = await world.seq();
  expect(world.sent.filter(({ seq }) => seq >= last)).toEqual([]);
  await world.sweep(1000);
  expect(await world.seq()).toBe(last);
  expect((await world.journal.load(world.id))?.wakeAt).toBeUndefined();
};

const judge = async (world: World): Promise<void> => {
  const state = await world.state();
  judgeApprovers(state);
  if (state.status !== 'pending') await judgeEnd(world);
};

/** Plays any story of a question against a journal, and compares it with what the rules promise. */
export const checkApprovals = async (
  journal: () => Journal<ApprovalState>,
  newId: () => string,
  { runs, length }: { runs: number; length: number },
): Promise<void> => {
  const kind = fc.constantFrom('one' as const, 'two' as const, 'sides' as const);
  const onSilence = fc.constantFrom('deny' as const, 'escalate' as const);
  await fc.assert(
    fc.asyncProperty(kind, onSilence, commands(length), async (quorum, silence, story) => {
      const world = new World(journal(), newId(), policyOf(quorum, silence));
      await world.request();
      const setup = () => ({ model: new Model(quorum, silence === 'escalate'), real: world });
      await fc.asyncModelRun(setup, story);
      await judge(world);
    }),
    { numRuns: runs, endOnFailure: false },
  );
};
