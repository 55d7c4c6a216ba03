import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { ApprovalPolicy } from '../../../contracts/config/approval-policy.ts';
import {
  acknowledgeApproval,
  approvalAggregate,
  isOver,
  nextDue,
  passTime,
  toBePaged,
} from '../../../domain/approvals/index.ts';
import { apply, at, pending, request, silenceUntil, T0 } from './sample-question.ts';

describe('time passes', () => {
  test.each([
    [9, []],
    [10, ['approval-reminded']],
    [20, ['approval-reminded', 'approval-escalated']],
    [30, ['approval-reminded', 'approval-escalated', 'approval-escalated']],
    [45, ['approval-reminded', 'approval-escalated', 'approval-escalated', 'managers-called']],
    [60, ['approval-reminded', 'approval-escalated', 'approval-escalated', 'managers-called', 'approval-expired']],
  ])('after %i minutes of silence: %j', (minutes, expected) => {
    expect(silenceUntil(pending(), minutes).fired).toEqual(expected);
  });

  it('asks one tier after the other, and tells the managers of those who are silent', () => {
    const { state } = silenceUntil(pending(), 45);
    expect(state.asked.map(({ personId, tier, by }) => [personId, tier, by])).toEqual([
      ['incident-manager-1', 0, 'first-tier'],
      ['incident-manager-2', 1, 'next-tier'],
      ['ciso-1', 2, 'next-tier'],
    ]);
    expect(state.told).toEqual(['board-1']);
  });

  it('the last step asks everybody who is left, however many tiers there are', () => {
    const tiers: ApprovalPolicy['tiers'] = [['incident-manager'], ['ciso'], ['board-delegate'], ['compliance-officer']];
    const { state } = silenceUntil(apply(undefined, request({ tiers })), 30);
    expect(state.asked).toHaveLength(5);
  });

  it('where silence escalates it grants one more deadline, and then allows nothing', () => {
    const asked = apply(undefined, request({ onSilence: 'escalate' }));
    const called = silenceUntil(asked, 60).state;
    expect(called).toMatchObject({ status: 'pending', dueAt: at(120) });
    expect(isOver(asked, at(60))).toBe(false);
    expect(silenceUntil(called, 119).fired).toEqual([]);
    expect(silenceUntil(called, 120)).toMatchObject({ fired: ['approval-expired'], state: { status: 'expired' } });
  });

  it('ends in expired, never in approved, whatever the order of wake-ups', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }), (wakeUps) => {
        let state = pending();
        for (const minutes of wakeUps) {
          const next = passTime(at(minutes))(state);
          if (next.kind === 'event') state = apply(state, next, at(minutes));
        }
        expect(['pending', 'expired']).toContain(state.status);
        if (state.status === 'expired') expect(approvalAggregate.wakeAt(state, T0)).toBeUndefined();
      }),
    );
  });

  it('an acknowledgement silences pages to that person until it expires, and stops nothing else', () => {
    const state = apply(
      pending(),
      acknowledgeApproval({ personId: 'incident-manager-1', now: at(5) }, 10)(pending()),
      at(5),
    );
    expect(toBePaged(state, at(10))).toEqual([]);
    expect(toBePaged(state, at(15))).toEqual(['incident-manager-1']);
    expect(nextDue(state)).toEqual({ kind: 'remind', at: at(10) });
  });
});
