import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { readObligations } from '../../../adapters/config/obligations.ts';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import approvals from '../../../config/approvals.json' with { type: 'json' };
import { ApprovalsConfig } from '../../../contracts/config/approvals.ts';
import {
  acknowledgeApproval,
  approvalAggregate,
  decideApproval,
  isQuorum,
  passTime,
  requestApproval,
  revokeVote,
  toBePaged,
} from '../../../domain/approvals/index.ts';
import type { ApprovalState } from '../../../domain/approvals/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';
import { after, MINUTE } from '../../../domain/shared/time.ts';

const T0 = '2026-03-02T09:00:00.000Z';
const at = (minutes: number): string => after(T0, minutes * MINUTE);
const ID = 'INC-2026-0007.bank.dora-initial-report-1';
const { policies } = ApprovalsConfig.parse(approvals);
const [A, B] = ['compliance-1', 'dpo-1'];

/** The question whether a report may go out; who is not asked was involved. */
const asked = async (purpose: 'regulator-report' | 'dismissal' = 'regulator-report', requesters: string[] = []) => {
  const journal = memoryJournal(approvalAggregate);
  let count = 0;
  const run = async (rule: (state: ApprovalState | undefined) => Decision, now = at(1)) => {
    count += 1;
    return journal.execute(ID, { key: String(count), actor: 'system:test', now }, rule);
  };
  const state = async (): Promise<ApprovalState> => {
    const loaded = await journal.load(ID);
    if (loaded === undefined) throw new Error('nobody was asked');
    return loaded.state;
  };
  const subject = { area: 'regulation', aggregateId: 'INC-2026-0007.bank.dora-initial', purpose } as const;
  const about = {
    subject,
    incidentId: 'INC-2026-0007',
    round: 1,
    title: 'Payments are down',
    severity: 'SEV1',
  } as const;
  const excluded = { requesters, principals: [] };
  await run(requestApproval({ ...about, policy: policies[purpose], people: seedPeople(), excluded, now: T0 }), T0);
  return { run, state, journal };
};

const decide = (personId: string, decision: 'approved' | 'rejected' = 'approved', isBreakGlass = false, now = at(1)) =>
  decideApproval({
    personId,
    decision,
    reason: 'I compared it',
    channel: 'mail',
    factor: 'sms',
    now,
    ...(isBreakGlass && { isBreakGlass }),
  });

describe('a quorum of two', () => {
  it('needs two distinct people', async () => {
    const { run, state } = await asked();
    expect(await run(decide(A))).toMatchObject({ type: 'approvals.approval-voted' });
    expect(await state()).toMatchObject({ status: 'pending', votes: [{ by: A }] });
    expect(await run(decide(A))).toMatchObject({ kind: 'refused', reason: 'already-voted' });
    expect(await run(decide(A, 'rejected'))).toMatchObject({ kind: 'refused', reason: 'already-voted' });
    expect(await run(decide(B))).toMatchObject({ type: 'approvals.approval-decided' });
    const { status, decision, votes } = await state();
    expect([status, decision?.by, votes.map(({ by }) => by)]).toEqual(['approved', B, [A]]);
    expect(decision?.isBreakGlass).toBeUndefined();
  });

  test.each([
    ['at once', []],
    ['after another approved', [A]],
  ])('ends with one who rejects, %s', async (_when, votes) => {
    const { run, state } = await asked();
    for (const voter of votes) await run(decide(voter));
    await run(decide(B, 'rejected', true));
    const { status, decision } = await state();
    expect([status, decision?.isBreakGlass]).toEqual(['rejected', undefined]);
    expect(await run(decide(A))).toMatchObject({ kind: 'refused', reason: 'already-decided' });
  });

  it('needs one from each of the two sides: more of one side are not enough', async () => {
    const { run, state } = await asked('regulator-report', [B]);
    await run(decide(A));
    expect(await run(decide('ciso-1'))).toMatchObject({ type: 'approvals.approval-voted' });
    await run(decide('board-1'));
    expect(await state()).toMatchObject({
      status: 'approved',
      decision: { by: 'board-1' },
      votes: [{ by: A }, { by: 'ciso-1' }],
    });
  });

  it('counts a vote that was taken back for nothing, and takes another from the same person', async () => {
    const { run, state } = await asked();
    const means = { channel: 'mail', factor: 'totp' } as const;
    await run(decide(A));
    await run(revokeVote({ personId: A, reason: 'I read the wrong draft', now: at(2), ...means }));
    expect(await run(decide(B))).toMatchObject({ type: 'approvals.approval-voted' });
    expect(await run(revokeVote({ personId: A, reason: 'once more', now: at(2), ...means }))).toMatchObject({
      reason: 'not-voted',
    });
    await run(decide(A));
    expect(await state()).toMatchObject({ status: 'approved', votes: [{ by: B }], decision: { by: A } });
  });

  it('can be broken by one, and that is marked', async () => {
    const { run, state } = await asked();
    await run(decide(A, 'approved', true));
    expect(await state()).toMatchObject({ status: 'approved', votes: [], decision: { by: A, isBreakGlass: true } });
  });

  it('is not broken by the second person, who makes it complete', async () => {
    const { run, state } = await asked();
    await run(decide(A));
    await run(decide(B, 'approved', true));
    expect((await state()).decision?.isBreakGlass).toBeUndefined();
  });

  it('expires with one vote: silence never consents', async () => {
    const { run, state } = await asked();
    await run(decide(A));
    const { dueAt } = await state();
    for (let n = 0; n < 6; n += 1) await run(passTime(dueAt), dueAt);
    expect((await state()).status).toBe('expired');
    expect(await run(decide(B, 'approved', false, dueAt))).toMatchObject({ kind: 'refused' });
  });

  it('pages who has not voted yet', async () => {
    const { run, state } = await asked();
    await run(decide(A));
    expect(toBePaged(await state(), at(15))).toEqual([B]);
    expect(await run(acknowledgeApproval({ personId: A, now: at(15) }, 10))).toMatchObject({ kind: 'refused' });
  });

  it('asks the next tier at once when too few are left', async () => {
    const { state } = await asked('regulator-report', [A]);
    expect((await state()).asked.map(({ personId }) => personId)).toEqual([B, 'ciso-1', 'board-1']);
  });
});

it('without a quorum one decides, and nothing is broken by that', async () => {
  const { run, state } = await asked('dismissal');
  await run(decide('incident-manager-1', 'approved', true));
  const { status, decision } = await state();
  expect([status, decision?.isBreakGlass]).toEqual(['approved', undefined]);
});

it('where it cannot be broken the tick counts for nothing', async () => {
  const { state } = await asked();
  const strict = { ...(await state()), canBreakGlass: false };
  expect(decide(A, 'approved', true)(strict)).toMatchObject({ type: 'approvals.approval-voted' });
});

it('whoever posts whatever in whatever order: nobody counts twice, and only one of each side or a marked one approve', async () => {
  const post = fc.record({
    person: fc.constantFrom(A, B, 'ciso-1', 'board-1', 'somebody-else'),
    decision: fc.constantFrom('approved' as const, 'rejected' as const),
    isBreakGlass: fc.boolean(),
    minutes: fc.integer({ min: 0, max: 200 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(post, { maxLength: 10 }), async (posts) => {
      const { run, state } = await asked();
      for (const { person, decision, isBreakGlass, minutes } of posts) {
        await run(passTime(at(minutes)), at(minutes));
        await run(decide(person, decision, isBreakGlass, at(minutes)), at(minutes));
      }
      const last = await state();
      const { status, votes, decision } = last;
      const approvers = [...votes.map(({ by }) => by), ...(decision === undefined ? [] : [decision.by])];
      expect(new Set(approvers).size).toBe(approvers.length);
      if (status === 'approved') expect(isQuorum(last, approvers)).toBe(decision?.isBreakGlass !== true);
      else expect(decision?.isBreakGlass).toBeUndefined();
    }),
  );
});

test.each(readObligations().map(({ kind, approvers }) => [kind, approvers] as const))(
  'the roles that approve %s are held by two people at least',
  (_kind, approvers) => {
    const holders = seedPeople().filter(({ roles }) => roles.some((role) => approvers.includes(role)));
    expect(holders.length).toBeGreaterThanOrEqual(2);
  },
);
