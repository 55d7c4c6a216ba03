import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import directoryFile from '../../../config/people.json' with { type: 'json' };
import { PeopleConfig } from '../../../contracts/config/people.ts';
import type { Person } from '../../../contracts/config/people.ts';
import type { ApprovalPolicy } from '../../../contracts/config/playbook.ts';
import {
  acknowledgeApproval,
  approvalAggregate,
  cancelApproval,
  decideApproval,
  nextDue,
  passTime,
  requestApproval,
  toBePaged,
} from '../../../domain/approvals/index.ts';
import type { ApprovalState } from '../../../domain/approvals/index.ts';
import { evolveApproval } from '../../../domain/approvals/evolve-approval.ts';
import { sealData } from '../../../domain/shared/journal/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';
import { after, MINUTE } from '../../../domain/shared/time.ts';

const T0 = '2026-03-02T09:00:00.000Z';
const at = (minutes: number): string => after(T0, minutes * MINUTE);
const directory = PeopleConfig.parse(directoryFile).people;

const [manager, ...others] = directory as [Person, ...Person[]];

const request = (
  requesters: string[] = [],
  principals: string[] = [],
  people = directory,
  tiers: ApprovalPolicy['tiers'] = [['incident-manager'], ['ciso']],
): Decision =>
  requestApproval({
    subject: { area: 'incidents', aggregateId: 'INC-2026-0001', purpose: 'containment' },
    incidentId: 'INC-2026-0001',
    round: 1,
    title: 'An access key is used in an unusual way',
    severity: 'SEV1',
    policy: {
      tiers,
      reminderMinutes: 10,
      escalationMinutes: 20,
      deadlineMinutes: 60,
    },
    people,
    excluded: { requesters, principals },
    now: T0,
  })(undefined);

const apply = (state: ApprovalState | undefined, decision: Decision, now = T0): ApprovalState => {
  if (decision.kind !== 'event') throw new Error(`expected an event, got ${JSON.stringify(decision)}`);
  const { data } = sealData(decision.data, 1, () => '00');
  const fact = { type: decision.type, data, aggregateId: 'A', seq: 1, occurredAt: now, actor: 'system:test' };
  return evolveApproval(state, fact);
};
const pending = (): ApprovalState => apply(undefined, request());
const decide = (personId: string, now: string, decision: 'approved' | 'rejected' = 'approved') =>
  decideApproval({ personId, decision, reason: 'the key is leaked for sure', now });

describe('who is asked', () => {
  it('asks who is on call for the role, and keeps the deputy and the next tier for the escalation', () => {
    expect(pending().asked.map(({ personId }) => personId)).toEqual(['incident-manager-1']);
    expect(pending().tiers).toEqual([['incident-manager-1'], ['incident-manager-2'], ['ciso-1']]);
  });

  it('asks the deputy first when whoever is on call caused the request, or it is about them', () => {
    for (const state of [
      apply(undefined, request(['incident-manager-1'])),
      apply(undefined, request([], ['AIDAMANAGER'], [{ ...manager, principals: ['AIDAMANAGER'] }, ...others])),
    ])
      expect(state.tiers).toEqual([['incident-manager-2'], ['ciso-1']]);
  });

  it('asks one person for each role of a tier, and nobody twice', () => {
    const tiers: ApprovalPolicy['tiers'] = [['compliance-officer', 'responder'], ['incident-manager'], ['ciso']];
    expect(apply(undefined, request([], [], directory, tiers)).tiers).toEqual([
      ['incident-manager-2', 'compliance-1'],
      ['continuity-1'],
      ['incident-manager-1'],
      ['ciso-1'],
    ]);
  });

  it('never asks the requester, and skips a tier that has nobody left', () => {
    const state = apply(undefined, request(['incident-manager-1', 'incident-manager-2']));
    expect(state.asked.map(({ personId }) => personId)).toEqual(['ciso-1']);
  });

  it('asks nobody twice when it is asked again', () => {
    const again = requestApproval({} as never)(pending());
    expect(again).toEqual({ kind: 'nothing' });
  });
});

describe('time passes', () => {
  test.each([
    [9, []],
    [10, ['approvals.approval-reminded']],
    [20, ['approvals.approval-reminded', 'approvals.approval-escalated']],
    [60, ['approvals.approval-reminded', 'approvals.approval-escalated', 'approvals.approval-expired']],
  ])('after %i minutes of silence: %j', (minutes, expected) => {
    const fired: string[] = [];
    let state = pending();
    for (let next = passTime(at(minutes))(state); next.kind === 'event'; next = passTime(at(minutes))(state)) {
      fired.push(next.type);
      state = apply(state, next, at(minutes));
    }
    expect(fired).toEqual(expected);
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
    const state = apply(pending(), acknowledgeApproval('incident-manager-1', at(5), 10)(pending()), at(5));
    expect(toBePaged(state, at(10))).toEqual([]);
    expect(toBePaged(state, at(15))).toEqual(['incident-manager-1']);
    expect(nextDue(state)).toEqual({ kind: 'remind', at: at(10) });
  });
});

describe('a decision', () => {
  it('is taken once: the second person is refused', () => {
    const both = apply(pending(), passTime(at(20))({ ...pending(), isReminded: true }), at(20));
    const state = apply(both, decide('incident-manager-1', at(23))(both), at(23));
    expect(state).toMatchObject({ status: 'approved', decision: { by: 'incident-manager-1', at: at(23) } });
    expect(decide('incident-manager-2', at(24), 'rejected')(state)).toEqual({
      kind: 'refused',
      reason: 'already-decided',
    });
    expect(nextDue(state)).toBeUndefined();
  });

  it('is refused from somebody who was not asked, and after the deadline', () => {
    expect(decide('ciso-1', at(3))(pending())).toEqual({ kind: 'refused', reason: 'not-asked' });
    expect(decide('incident-manager-1', at(60))(pending())).toEqual({ kind: 'refused', reason: 'expired' });
    expect(decide('incident-manager-1', at(59))(pending())).toMatchObject({ kind: 'event' });
  });

  it('is possible for the next tier after the escalation', () => {
    const reminded = apply(pending(), passTime(at(20))(pending()), at(20));
    const escalated = apply(reminded, passTime(at(20))(reminded), at(20));
    expect(decide('ciso-1', at(21))(escalated)).toMatchObject({ kind: 'event' });
  });

  it('falls away when the case ended', () => {
    const state = apply(pending(), cancelApproval('the incident is dismissed')(pending()));
    expect(state).toMatchObject({ status: 'cancelled', endedAt: T0 });
    expect(decide('incident-manager-1', at(3))(state)).toMatchObject({ kind: 'refused' });
  });
});
