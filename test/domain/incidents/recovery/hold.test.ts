import { describe, expect, it, test } from '@jest/globals';
import {
  checkRecovery,
  incidentAggregate,
  recheckRecovery,
  verifyRecovery,
} from '../../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../../domain/incidents/index.ts';
import { nextStep } from '../../../../domain/incidents/next-step.ts';
import { after, eventOf, evidence, opened } from '../journal-of.ts';

const at = (minute: number): string => `2026-03-09T10:${String(minute).padStart(2, '0')}:00.000Z`;
const HOLD = 30;
const green = [{ check: 'x', isGreen: true, saw: 'well' }];
const red = [{ check: 'x', isGreen: false, saw: 'not well' }];

const contained = (): IncidentState => {
  const assessed = after(opened(), {
    type: 'incidents.incident-assessed',
    data: { round: 1, severity: 'SEV2', reasons: [] },
  });
  const planned = after(assessed, {
    type: 'incidents.containment-planned',
    data: { round: 1, playbook: 'observe', actions: [], refused: [] },
  });
  return evidence(evidence(planned, 0), 1);
};

const look = (state: IncidentState, checks: typeof green, minute: number): IncidentState =>
  after(state, eventOf(verifyRecovery(checks, { now: at(minute), holdMinutes: HOLD })(state)), {
    occurredAt: at(minute),
  });
const again = (state: IncidentState, checks: typeof green, minute: number): IncidentState =>
  look(after(state, eventOf(recheckRecovery(state))), checks, minute);

describe('recovery', () => {
  it('is called so only once the checks were green for the hold time', () => {
    const holding = look(contained(), green, 0);
    expect(nextStep(holding).step).toBe('await-change');
    const still = again(holding, green, HOLD - 1);
    expect(still.times.recoveredAt).toBeUndefined();
    expect(again(still, green, HOLD).times.recoveredAt).toBe(at(HOLD));
  });

  it('begins its hold time anew after a red check', () => {
    const broken = again(look(contained(), green, 0), red, 10);
    expect(broken.recoveryHold).toBeUndefined();
    const anew = again(broken, green, 20);
    expect(anew.recoveryHold).toMatchObject({ since: at(20) });
    expect(again(anew, green, HOLD).times.recoveredAt).toBeUndefined();
  });

  it('is looked at once more at the very end of the hold time', () => {
    const holding = look(contained(), green, 0);
    expect(incidentAggregate.wakeAt(holding, at(0))).toBe(at(5));
    expect(incidentAggregate.wakeAt(holding, at(HOLD - 2))).toBe(at(HOLD));
  });
});

describe('a signal', () => {
  const counted = (state: IncidentState, minute: number): IncidentState =>
    after(state, { type: 'incidents.signals-counted', data: { count: 2, lastAt: at(minute) } });
  const readings = { holds: [], holdMinutes: HOLD };

  test.each([
    ['before the hold time began is past', 0, true],
    ['within the hold time is not', 7, false],
  ])('%s', (_, minute, isGreen) => {
    const state = counted(look(contained(), green, 5), minute);
    expect(checkRecovery(state, readings, ['no-new-signals'])).toMatchObject([{ isGreen }]);
  });
});
