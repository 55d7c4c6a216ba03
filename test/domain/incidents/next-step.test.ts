import { describe, expect, it } from '@jest/globals';
import severity from '../../../config/severity.json' with { type: 'json' };
import { SeverityConfig } from '../../../contracts/config/severity.ts';
import {
  applyOutcome,
  assessIncident,
  attachSignal,
  checkRecovery,
  closeIncident,
  nameCase,
  nextStep,
  progressOf,
  verifyRecovery,
} from '../../../domain/incidents/index.ts';
import { authoriseContainment } from '../../../domain/incidents/containment/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { after, eventOf, evidence, leakedKey, opened, planned, SIGNED, STORED } from './journal-of.ts';

const config = SeverityConfig.parse(severity);
const decided = (state: IncidentState, purpose: string, decision: 'approved' | 'rejected' | 'expired', round = 1) =>
  after(
    state,
    eventOf(applyOutcome({ purpose, round, decision, reason: 'a reason of some length', review: SIGNED })(state)),
    { actor: 'person:incident-manager-1' },
  );
const assessed = (state: IncidentState) => after(state, eventOf(assessIncident(config)(state)));
const contained = (state: IncidentState) => {
  const intended = after(state, { type: 'incidents.containment-intended', data: { action: '1.1', captured: STORED } });
  return after(intended, {
    type: 'incidents.containment-verified',
    data: { action: '1.1', accessKey: 'Inactive', olderSessionsDeniedBefore: '2026-03-02T09:00:00.000Z' },
  });
};

const green = [{ check: 'containment-holds', isGreen: true, saw: 'yes' }];
/** Green once is enough. */
const ONCE = { now: '2026-03-09T10:00:00.000Z', holdMinutes: 0 };
const recovered = (state: IncidentState) => after(state, eventOf(verifyRecovery(green, ONCE)(state)));

describe('where the journal stopped', () => {
  it('goes from the first signal to the close, one step after the other', () => {
    const seen: string[] = [];
    let state = opened();
    const next = (change: (state: IncidentState) => IncidentState): void => {
      seen.push(nextStep(state).step);
      state = change(state);
    };
    next(assessed);
    next(planned);
    next((now) => evidence(now, 0));
    next((now) => decided(now, 'containment', 'approved'));
    next(contained);
    next((now) => evidence(now, 1));
    next(recovered);
    next((now) => decided(now, 'review', 'approved'));
    next((now) => after(now, eventOf(closeIncident(now))));
    seen.push(nextStep(state).step);
    expect(seen).toEqual([
      'assess-incident',
      'plan-containment',
      'collect-evidence',
      'obtain-approval',
      'contain-threat',
      'collect-evidence',
      'verify-recovery',
      'obtain-approval',
      'close-incident',
      'closed',
    ]);
  });

  it('holds a signed plan against its signature once, when the evidence is safe, and then acts or asks', () => {
    const plan = planned(assessed(opened()));
    const containment = plan.containment === undefined ? undefined : { ...plan.containment, isSigned: true };
    const signed = evidence({ ...plan, containment }, 0);
    expect(nextStep(signed)).toEqual({ step: 'authorise-containment' });
    const covers = [{ action: '1.1', preAuthorisation: 'sandbox-keys', capPerHour: 1 }];
    const judged = (judgement: Parameters<typeof authoriseContainment>[1]) =>
      after(signed, eventOf(authoriseContainment(1, judgement)(signed)));
    const covered = judged({ kind: 'covered', covers });
    expect(nextStep(covered)).toEqual({ step: 'contain-threat', errand: { round: 1 } });
    expect(nextStep(contained(covered)).step).toBe('collect-evidence');
    expect(authoriseContainment(1, { kind: 'ask', reasons: [] })(covered)).toEqual({ kind: 'nothing' });
    const asked = judged({ kind: 'ask', reasons: [{ action: '1.1', reason: 'expired' }] });
    expect(nextStep(asked)).toEqual({ step: 'obtain-approval', errand: { purpose: 'containment', round: 1 } });
  });

  it('waits for no regulatory duty: its operational close is its own', () => {
    const contains = decided(evidence(planned(assessed(opened())), 0), 'containment', 'approved');
    const reviewed = decided(recovered(evidence(contained(contains), 1)), 'review', 'approved');
    const withCase = after(reviewed, eventOf(nameCase('INC-2026-0001.bank')(reviewed)));
    expect(after(withCase, eventOf(closeIncident(withCase)))).toMatchObject({
      status: 'closed',
      cases: ['INC-2026-0001.bank'],
    });
  });

  it('touches nothing after a rejection or silence', () => {
    for (const decision of ['rejected', 'expired'] as const) {
      const state = decided(evidence(planned(assessed(opened())), 0), 'containment', decision);
      expect(nextStep(state)).toEqual({ step: 'collect-evidence', errand: { tier: 1, round: 1 } });
    }
  });

  it('ignores a decision on a plan of an older round', () => {
    const state = decided(evidence(planned(assessed(opened())), 0), 'containment', 'approved', 7);
    expect(nextStep(state).step).toBe('obtain-approval');
  });

  it('assesses and plans again after a new fact, but ends an approved containment first', () => {
    const approved = decided(evidence(planned(assessed(opened())), 0), 'containment', 'approved');
    const news = after(approved, eventOf(attachSignal({ ...leakedKey, uid: 'event-2' })(approved)));
    expect(nextStep(news).step).toBe('assess-incident');
    const again = assessed(news);
    expect(nextStep(again).step).toBe('contain-threat');
    expect(nextStep(evidence(contained(again), 1)).step).toBe('plan-containment');
  });

  it('waits after red recovery checks until they are due again', () => {
    const state = evidence(contained(decided(evidence(planned(assessed(opened())), 0), 'containment', 'approved')), 1);
    const red = after(state, eventOf(verifyRecovery([{ check: 'x', isGreen: false, saw: 'no' }], ONCE)(state)));
    expect(nextStep(red).step).toBe('await-change');
    const due = after(red, { type: 'incidents.recovery-recheck-due', data: {} });
    expect(nextStep(due).step).toBe('verify-recovery');
  });

  it('is not recovered when nobody decided on the containment: the response goes another round', () => {
    const silent = evidence(decided(evidence(planned(assessed(opened())), 0), 'containment', 'expired'), 1);
    const [check] = checkRecovery(silent, { holds: [] }, ['containment-holds']);
    expect(check).toMatchObject({ isGreen: false });
    const red = after(silent, eventOf(verifyRecovery([check ?? { check: '', isGreen: true, saw: '' }], ONCE)(silent)));
    const due = after(red, { type: 'incidents.recovery-recheck-due', data: {} });
    expect(nextStep(due).step).toBe('assess-incident');
    expect(nextStep(assessed(due)).step).toBe('plan-containment');
  });

  it('names the nested workflow by incident, run and round, so that a new run never meets an old child', () => {
    const state = evidence(planned(assessed(opened())), 0);
    expect(progressOf(state, 3).child).toEqual({
      name: 'INC-2026-0001-3-containment-1',
      input: {
        approvalId: 'INC-2026-0001-containment-1',
        run: 3,
        round: 1,
        subject: { area: 'incidents', aggregateId: 'INC-2026-0001', purpose: 'containment' },
      },
    });
  });

  it('keeps the moments that the KPIs need', () => {
    const { times } = recovered(
      evidence(contained(decided(evidence(planned(assessed(opened())), 0), 'containment', 'approved')), 1),
    );
    expect(times).toEqual({
      occurredAt: '2026-03-02T08:40:00.000Z',
      firstSignalAt: '2026-03-02T09:00:00.000Z',
      detectedAt: '2026-03-02T09:00:00.000Z',
      awareAt: '2026-03-02T09:00:00.000Z',
      firstContainedAt: '2026-03-02T09:00:00.000Z',
      lastContainedAt: '2026-03-02T09:00:00.000Z',
      recoveredAt: '2026-03-02T09:00:00.000Z',
    });
  });
});
