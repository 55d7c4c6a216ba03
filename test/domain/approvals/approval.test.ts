import { describe, expect, it } from '@jest/globals';
import type { ApprovalPolicy } from '../../../contracts/config/approval-policy.ts';
import type { Person } from '../../../contracts/config/people.ts';
import { cancelApproval, decideApproval, nextDue, requestApproval } from '../../../domain/approvals/index.ts';
import { apply, at, directory, pending, request, silenceUntil, T0 } from './sample-question.ts';

const [manager, ...others] = directory as [Person, ...Person[]];
const decide = (personId: string, now: string, decision: 'approved' | 'rejected' = 'approved') =>
  decideApproval({ personId, decision, reason: 'the key is leaked for sure', channel: 'mail', now });

describe('who is asked', () => {
  it('asks who is on call for the role, and keeps the deputy and the next tier for the escalation', () => {
    expect(pending().asked.map(({ personId }) => personId)).toEqual(['incident-manager-1']);
    expect(pending().tiers).toEqual([['incident-manager-1'], ['incident-manager-2'], ['ciso-1']]);
  });

  it('asks the deputy first when whoever is on call caused the request, or it is about them', () => {
    for (const state of [
      apply(undefined, request({ requesters: ['incident-manager-1'] })),
      apply(
        undefined,
        request({ principals: ['AIDAMANAGER'], people: [{ ...manager, principals: ['AIDAMANAGER'] }, ...others] }),
      ),
    ])
      expect(state.tiers).toEqual([['incident-manager-2'], ['ciso-1']]);
  });

  it('asks one person for each role of a tier, and nobody twice', () => {
    const tiers: ApprovalPolicy['tiers'] = [['compliance-officer', 'responder'], ['incident-manager'], ['ciso']];
    expect(apply(undefined, request({ tiers })).tiers).toEqual([
      ['compliance-1', 'incident-manager-2'],
      ['continuity-1'],
      ['incident-manager-1'],
      ['ciso-1'],
    ]);
  });

  it('never asks the requester, and skips a tier that has nobody left', () => {
    const state = apply(undefined, request({ requesters: ['incident-manager-1', 'incident-manager-2'] }));
    expect(state.asked.map(({ personId }) => personId)).toEqual(['ciso-1']);
  });

  it('asks nobody twice when it is asked again', () => {
    const again = requestApproval({} as never)(pending());
    expect(again).toEqual({ kind: 'nothing' });
  });
});

describe('a decision', () => {
  it('is taken once: the second person is refused', () => {
    const both = silenceUntil(pending(), 20).state;
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
    expect(decide('ciso-1', at(31))(silenceUntil(pending(), 20).state)).toMatchObject({ reason: 'not-asked' });
    expect(decide('ciso-1', at(31))(silenceUntil(pending(), 30).state)).toMatchObject({ kind: 'event' });
  });

  it('falls away when the case ended', () => {
    const state = apply(pending(), cancelApproval('the incident is dismissed')(pending()));
    expect(state).toMatchObject({ status: 'cancelled', endedAt: T0 });
    expect(decide('incident-manager-1', at(3))(state)).toMatchObject({ kind: 'refused' });
  });
});
