import { describe, expect, it, test } from '@jest/globals';
import { applyOutcome, nextStep } from '../../../../domain/incidents/index.ts';
import type { IncidentState, Outcome, ReviewRecord } from '../../../../domain/incidents/index.ts';
import { after, eventOf, opened, SIGNED } from '../journal-of.ts';

const at = '2026-03-02T15:00:00.000Z';
const framework = { decision: 'holds', why: 'It asks for roles already.' } as const;
const outcome = (review: Outcome['review']): Outcome => ({
  ...{ purpose: 'review', round: 1, decision: 'approved', reason: 'I was there and agree.' },
  review,
});
const applied = (review: Outcome['review'], state: IncidentState = opened()): IncidentState =>
  after(state, eventOf(applyOutcome(outcome(review))(state)), { occurredAt: at, actor: 'person:ciso-1' });

describe('a review', () => {
  it('counts once two people signed what one of them wrote', () => {
    const actions = [{ what: 'Move to a role', owner: 'continuity-1', dueOn: '2026-03-20', changes: 'playbook/x' }];
    const { review, actions: owed } = applied({ ...SIGNED, record: { ...SIGNED.record, actions } });
    expect(review).toEqual({ by: 'person:ciso-1', at, signedBy: ['incident-manager-1', 'ciso-1'] });
    expect(owed).toMatchObject([
      { key: '1.1', owner: 'continuity-1', dueOn: '2026-03-20', changes: 'playbook/x', status: 'open' },
    ]);
  });

  test.each<[string, Outcome['review'], string]>([
    ['that nobody wrote', { ...SIGNED, record: undefined }, 'incomplete'],
    ['that one person signed', { ...SIGNED, signedBy: ['ciso-1'] }, 'incomplete'],
    ['that one person signed twice', { ...SIGNED, signedBy: ['ciso-1', 'ciso-1'] }, 'incomplete'],
    ['of a major incident without a word on the framework', { ...SIGNED, isMajor: true }, 'framework-undecided'],
    ['without anything', undefined, 'incomplete'],
  ])('%s closes nothing: it comes back to be written', (_what, review, decision) => {
    const state = opened();
    const event = eventOf(applyOutcome(outcome(review))(state));
    expect(event).toMatchObject({ type: 'incidents.review-sent-back', data: { decision } });
    expect(nextStep(after(state, event)).step).not.toBe('close-incident');
  });

  it('of a major incident says what about the framework; what is to be done about it is tracked', () => {
    const signed = (record: Partial<ReviewRecord>): Outcome['review'] => ({
      ...SIGNED,
      isMajor: true,
      record: { ...SIGNED.record, ...record },
    });
    expect(applied(signed({ framework })).review?.framework).toBe('holds');
    expect(applied(signed({ framework })).actions).toEqual([]);
    const owned = { decision: 'ordered', why: 'It is due anyway.', owner: 'ciso-1', dueOn: '2026-04-30' } as const;
    expect(applied(signed({ framework: owned })).actions).toMatchObject([
      { key: '1.framework', owner: 'ciso-1', dueOn: '2026-04-30', changes: 'framework' },
    ]);
  });

  it('seals what people wrote', () => {
    const { data } = eventOf(applyOutcome(outcome({ ...SIGNED, record: { ...SIGNED.record, framework } }))(opened()));
    for (const key of ['reason', 'secondReason', 'wentWell', 'slowed', 'toChange', 'frameworkWhy'])
      expect(data[key]).toEqual({ plain: expect.any(String) });
  });
});
