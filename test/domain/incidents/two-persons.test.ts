import { describe, expect, it, test } from '@jest/globals';
import severity from '../../../config/severity.json' with { type: 'json' };
import { SeverityConfig } from '../../../contracts/config/severity.ts';
import {
  applyOutcome,
  assessIncident,
  attachSignal,
  changeSeverity,
  dismissIncident,
  fallenQuestions,
  nextStep,
  reopenIncident,
} from '../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { assessSeverity } from '../../../domain/incidents/severity/assess-severity.ts';
import { after, eventOf, evidence, leakedKey, opened, planned, SIGNED, STORED } from './journal-of.ts';

const config = SeverityConfig.parse(severity);
const withSeverity = (level: 'SEV1' | 'SEV2' | 'SEV3' | 'SEV4'): IncidentState =>
  after(opened(), {
    type: 'incidents.incident-assessed',
    data: { round: 1, severity: level, reasons: [] },
  });
const by = { actor: 'person:incident-manager-1' };
const WHY = 'it is a test of the red team';

describe('what takes two persons', () => {
  test.each([
    ['SEV1', 'incidents.dismissal-proposed'],
    ['SEV2', 'incidents.dismissal-proposed'],
    ['SEV3', 'incidents.incident-dismissed'],
    ['SEV4', 'incidents.incident-dismissed'],
  ] as const)('dismissing a %s gives %s', (level, type) => {
    expect(eventOf(dismissIncident(WHY)(withSeverity(level))).type).toBe(type);
  });

  it('dismisses after the second person agreed, and keeps the incident when they did not', () => {
    const state = withSeverity('SEV1');
    const proposed = after(state, eventOf(dismissIncident(WHY)(state)), by);
    const outcome = { purpose: 'dismissal', round: 1, reason: WHY };
    const agreed = after(proposed, eventOf(applyOutcome({ ...outcome, decision: 'approved' })(proposed)));
    expect(agreed.status).toBe('dismissed');
    const refused = after(proposed, eventOf(applyOutcome({ ...outcome, decision: 'expired' })(proposed)));
    expect(refused).toMatchObject({ status: 'open' });
    expect(refused.proposal).toBeUndefined();
  });

  it('carries out no plan of before the dismissal when it is reopened: people are asked again', () => {
    const state = planned(withSeverity('SEV3'));
    const approve = applyOutcome({ purpose: 'containment', round: 1, decision: 'approved', reason: WHY });
    for (const asked of [evidence(state, 0), after(evidence(state, 0), eventOf(approve(state)))]) {
      const dismissed = after(asked, eventOf(dismissIncident(WHY)(asked)), by);
      const reopened = after(dismissed, eventOf(reopenIncident(WHY)(dismissed)), by);
      const assessed = after(reopened, eventOf(assessIncident(config)(reopened)));
      expect(nextStep(assessed)).toEqual({ step: 'plan-containment' });
      expect(nextStep(evidence(planned(assessed), 0))).toMatchObject({ errand: { purpose: 'containment', round: 2 } });
    }
  });

  it('does not dismiss while a containment is in force', () => {
    const intended = after(planned(withSeverity('SEV3')), {
      type: 'incidents.containment-intended',
      data: { action: '1.1', captured: STORED },
    });
    expect(dismissIncident(WHY)(intended)).toMatchObject({ kind: 'refused' });
  });

  test.each([
    ['SEV3', 'SEV1', 'incidents.severity-raised'],
    ['SEV1', 'SEV3', 'incidents.severity-lowering-proposed'],
    ['SEV2', 'SEV4', 'incidents.severity-lowering-proposed'],
    ['SEV3', 'SEV4', 'incidents.severity-lowered'],
  ] as const)('from %s to %s gives %s', (from, to, type) => {
    expect(eventOf(changeSeverity(to, WHY)(withSeverity(from))).type).toBe(type);
  });

  it('counts as SEV1 before its first assessment, so that lowering it takes two', () => {
    expect(eventOf(changeSeverity('SEV4', WHY)(opened())).type).toBe('incidents.severity-lowering-proposed');
  });

  it('still assesses a fact that came before a person changed the severity', () => {
    const state = after(withSeverity('SEV3'), eventOf(attachSignal({ ...leakedKey, uid: 'event-2' })(opened())));
    const changed = after(state, eventOf(changeSeverity('SEV4', WHY)(state)), by);
    expect(nextStep(changed).step).toBe('assess-incident');
  });

  it('does not dismiss when a containment came into force while the second person thought', () => {
    const state = withSeverity('SEV1');
    const proposed = after(state, eventOf(dismissIncident(WHY)(state)), by);
    const contained = after(planned(proposed), {
      type: 'incidents.containment-intended',
      data: { action: '1.1', captured: STORED },
    });
    const outcome = applyOutcome({ purpose: 'dismissal', round: 1, reason: WHY, decision: 'approved' });
    expect(eventOf(outcome(contained)).type).toBe('incidents.proposal-rejected');
  });

  it('takes no review of what was known before a new fact', () => {
    const state = after(withSeverity('SEV3'), eventOf(attachSignal({ ...leakedKey, uid: 'event-2' })(opened())));
    const outcome = { purpose: 'review', reason: WHY, decision: 'approved', review: SIGNED } as const;
    expect(applyOutcome({ ...outcome, round: 1 })(state)).toEqual({ kind: 'nothing' });
    expect(eventOf(applyOutcome({ ...outcome, round: 2 })(state)).type).toBe('incidents.review-recorded');
    expect(fallenQuestions(state).approvalIds).toEqual(['INC-2026-0001-review-1']);
  });

  it('remembers the highest severity ever', () => {
    const state = withSeverity('SEV1');
    const proposed = after(state, eventOf(changeSeverity('SEV3', WHY)(state)), by);
    const decision = { purpose: 'severity-lowering', round: 1, reason: WHY, decision: 'approved' } as const;
    const lowered = after(proposed, eventOf(applyOutcome(decision)(proposed)));
    expect(lowered.severity).toMatchObject({ level: 'SEV3', highest: 'SEV1' });
  });

  it('reopens under the same id in the next run, and times go on', () => {
    const state = withSeverity('SEV4');
    const dismissed = after(state, eventOf(dismissIncident(WHY)(state)), by);
    const reopened = after(dismissed, eventOf(reopenIncident(WHY)(dismissed)), by);
    expect(reopened).toMatchObject({
      id: state.id,
      status: 'open',
      run: 2,
      times: { firstSignalAt: state.times.firstSignalAt },
    });
    expect(reopened.times.closedAt).toBeUndefined();
  });
});

const SANDBOX = 'arn:aws:ec2:eu-central-1:000000000000:instance/i-sandbox-7';
const PAYMENTS = 'https://payments.bank.example';

describe('the severity matrix', () => {
  test.each([
    ['an unknown resource counts as critical', { resourceUid: 'i-unknown', severityId: 4, isActive: true }, 'SEV1'],
    ['the sandbox is not', { resourceUid: SANDBOX, severityId: 4, isActive: true }, 'SEV3'],
    ['what ended weighs less', { resourceUid: 'i-unknown', severityId: 4, isActive: false }, 'SEV2'],
    ['a low impact on a critical function', { resourceUid: PAYMENTS, severityId: 2, isActive: true }, 'SEV3'],
  ])('%s', (_, facts, expected) => {
    const { severity: level, reasons } = assessSeverity(facts, config);
    expect(level).toBe(expected);
    expect(reasons).toHaveLength(3);
  });
});
