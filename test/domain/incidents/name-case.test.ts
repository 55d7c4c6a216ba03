import { describe, expect, it, test } from '@jest/globals';
import { dismissIncident, nameCase, nextStep, reopenIncident } from '../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { after, eventOf, opened } from './journal-of.ts';

const CASE = 'INC-2026-0001.bank';
const named = (state: IncidentState, caseId = CASE): IncidentState => after(state, eventOf(nameCase(caseId)(state)));
const minor = (): IncidentState =>
  after(opened(), { type: 'incidents.incident-assessed', data: { round: 1, severity: 'SEV4', reasons: [] } });
const dismissed = (state: IncidentState): IncidentState =>
  after(state, eventOf(dismissIncident('it is a test of the red team')(state)));

describe('an incident names its regulatory cases', () => {
  it('has none at first, and each once', () => {
    expect(opened().cases).toEqual([]);
    const state = named(named(opened()), 'INC-2026-0001.payments');
    expect(state.cases).toEqual([CASE, 'INC-2026-0001.payments']);
    expect(nameCase(CASE)(state)).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['open', opened()],
    ['dismissed', dismissed(minor())],
  ])('while it is %s: a dismissed one has its record too', (status, state) => {
    expect(state.status).toBe(status);
    expect(named(state)).toMatchObject({ status, cases: [CASE] });
  });

  it('begins no further round by it, and keeps them when it is reopened', () => {
    const state = minor();
    expect(named(state)).toEqual({ ...state, cases: [CASE] });
    expect(nextStep(named(state))).toEqual(nextStep(state));
    const ended = dismissed(named(state));
    expect(after(ended, eventOf(reopenIncident('it went on')(ended))).cases).toEqual([CASE]);
  });
});

test('no case without an incident', () => {
  expect(nameCase(CASE)(undefined)).toMatchObject({ kind: 'refused' });
});
