import { describe, expect, it, test } from '@jest/globals';
import { NO_SAMPLES } from '../../../../domain/continuity/index.ts';
import { activateContinuity, checkRecovery, standContinuityDown } from '../../../../domain/incidents/index.ts';
import { serviceReadings } from '../../../../domain/incidents/recovery/index.ts';
import type { RecoveryState } from '../../../../domain/incidents/recovery/index.ts';
import { RUNBOOK } from '../../../lambdas/incidents/runbook-under-test.ts';
import { after, eventOf, opened } from '../journal-of.ts';

const NOW = '2026-03-09T10:00:00.000Z';
const LONG_AGO = '2026-03-09T09:54:00.000Z';
const service = { id: 'payments', name: 'Payments', url: 'https://pay.example', expectedStatus: 200, timeoutMs: 1000 };
const called = (at: string, isWell: boolean) => ({ ...NO_SAMPLES, last: { at, isWell, ms: 5, saw: 'status 200' } });

describe('services', () => {
  const recent = '2026-03-09T09:59:00.000Z';
  test.each([
    ['named and well', { named: ['payments'], resource: 'x' }, called(recent, true), true],
    ['at the address of the incident and well', { named: [], resource: service.url }, called(recent, true), true],
    ['not well', { named: ['payments'], resource: 'x' }, called(recent, false), false],
    ['not called for six minutes', { named: ['payments'], resource: 'x' }, called(LONG_AGO, true), false],
    ['never called', { named: ['payments'], resource: 'x' }, NO_SAMPLES, false],
    ['named and not probed', { named: ['cards'], resource: service.url }, called(recent, true), false],
    ['neither named nor probed', { named: [], resource: 'x' }, called(recent, true), false],
  ])('%s', (_, wanted, samples, isGreen) => {
    const services = serviceReadings({ services: [service], samplesOf: () => samples }, wanted, NOW);
    expect(checkRecovery(opened(), { holds: [], services }, ['service-answers'])).toMatchObject([{ isGreen }]);
  });
});

describe('what was restored', () => {
  const stateOf = (steps: typeof RUNBOOK.steps): RecoveryState => ({
    wanted: [],
    asked: 1,
    runbooks: [
      {
        key: '1',
        runbook: { ...RUNBOOK, steps },
        resource: 'ledger',
        attempt: 1,
        status: 'done',
        steps: [{ id: 'restore', status: 'done', prepared: { restoredTable: 'recovered-x' } }],
      },
    ],
  });
  test.each([
    ['was compared by its runbook', RUNBOOK.steps, true],
    ['was compared by nobody', RUNBOOK.steps.filter(({ kind }) => kind !== 'check'), false],
  ])('%s', (_, steps, isGreen) => {
    const state = { ...opened(), recovery: stateOf(steps) };
    expect(checkRecovery(state, { holds: [] }, ['restored-data-equal'])).toMatchObject([{ isGreen }]);
  });
});

describe('business continuity', () => {
  const active = () =>
    after(opened(), eventOf(activateContinuity('Branches on paper', 'the ledger is gone')(opened())));

  it('keeps an incident from being recovered until people stand it down', () => {
    expect(checkRecovery(active(), { holds: [] }, [])).toMatchObject([{ isGreen: false }]);
    const down = after(active(), eventOf(standContinuityDown('the ledger is back')(active())));
    expect(checkRecovery(down, { holds: [] }, [])).toMatchObject([{ isGreen: true }]);
  });

  test.each([
    ['activated twice', () => activateContinuity('Another', 'the same again')(active())],
    ['stood down while none is active', () => standContinuityDown('there is none')(opened())],
    ['activated for an incident that is over', () => activateContinuity('x', 'so')({ ...opened(), status: 'closed' })],
  ])('is not %s', (_, decide) => {
    expect(decide()).toMatchObject({ kind: 'refused' });
  });
});
