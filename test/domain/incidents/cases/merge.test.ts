import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  absorbIncident,
  closeIncident,
  dismissIncident,
  fallenQuestions,
  involvedOf,
  mergeIncident,
  nextStep,
  openIncident,
  principalsOf,
  reopenIncident,
} from '../../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../../domain/incidents/index.ts';
import { proposeRelease } from '../../../../domain/incidents/containment/index.ts';
import { after, eventOf, evidence, leakedKey, opened, planned, STORED } from '../journal-of.ts';

const WHY = 'the same key was used from the same network';
const OTHER = 'INC-2026-0002';
const by = { actor: 'person:incident-manager-1' };

const other = (change: Partial<typeof leakedKey> = {}): IncidentState =>
  after(undefined, openIncident({ ...leakedKey, uid: 'event-2', ...change }), { aggregateId: OTHER });
const mergedInto = (state: IncidentState, into: string): IncidentState =>
  after(state, eventOf(mergeIncident(into, WHY)(state)), by);
const absorbed = (survivor: IncidentState, merged: IncidentState): IncidentState =>
  after(survivor, eventOf(absorbIncident({ state: merged, revealed: new Map() }, survivor.merged?.into)(survivor)), by);
const both = (survivor: IncidentState, merged: IncidentState): IncidentState =>
  absorbed(survivor, mergedInto(merged, survivor.id));

const contained = (state: IncidentState, until: 'intended' | 'verified'): IncidentState => {
  const approved = after(planned(state), { type: 'incidents.containment-approved', data: { round: 1, reason: WHY } });
  const intended = after(approved, {
    type: 'incidents.containment-intended',
    data: { action: '1.1', captured: STORED },
  });
  if (until === 'intended') return intended;
  return after(intended, { type: 'incidents.containment-verified', data: { action: '1.1' } });
};

describe('a merged incident', () => {
  const merged = mergedInto(other(), 'INC-2026-0001');

  it('ends: its run goes nowhere else, and every open question about it falls away', () => {
    expect(merged).toMatchObject({ status: 'merged', merged: { into: 'INC-2026-0001', by: by.actor } });
    expect(nextStep(merged)).toEqual({ step: 'closed' });
    const asked = mergedInto(evidence(planned(other()), 0), 'INC-2026-0001');
    expect(fallenQuestions(asked)).toMatchObject({
      approvalIds: [`${OTHER}-containment-1`, `${OTHER}-review-1`],
      why: 'the incident is merged',
    });
    expect(asked.containment?.approval).toBe('withdrawn');
  });

  it('stays releasable where it is contained', () => {
    const state = mergedInto(contained(other(), 'verified'), 'INC-2026-0001');
    const release = { action: '1.1', reason: 'false-positive', note: WHY, override: false } as const;
    expect(eventOf(proposeRelease(release, [])(state)).type).toBe('incidents.release-proposed');
  });

  test.each([
    ['dismissed', dismissIncident(WHY)],
    ['merged elsewhere', mergeIncident('INC-2026-0009', WHY)],
    ['reopened apart from its survivor', reopenIncident(WHY)],
  ])('is not %s', (_, rule) => {
    expect(rule(merged)).toMatchObject({ kind: 'refused' });
  });

  it('is merged once, however often it is said', () => {
    expect(mergeIncident('INC-2026-0001', WHY)(merged)).toEqual({ kind: 'nothing' });
  });
});

test.each([
  ['into itself', other(), OTHER],
  ['in the middle of an act', contained(other(), 'intended'), 'INC-2026-0001'],
  ['once it is over', after(other(), { type: 'incidents.incident-closed', data: { signals: 1 } }), 'INC-2026-0001'],
])('an incident is not merged %s', (_, state, into) => {
  expect(mergeIncident(into, WHY)(state)).toMatchObject({ kind: 'refused' });
});

describe('the survivor', () => {
  it('responds anew to what it learned: assessed, planned, recovered and reviewed again', () => {
    const recovered = after(opened(), { type: 'incidents.recovery-verified', data: { checks: [] } });
    const state = both(recovered, other({ severityId: 5 }));
    expect(state).toMatchObject({ status: 'open', absorbed: [OTHER], facts: 2, severityId: 5, run: 1 });
    expect(nextStep(state).step).toBe('assess-incident');
    expect(state.times.recoveredAt).toBeUndefined();
  });

  it('knows whom the other was about, and nobody behind either approves', () => {
    const merged = mergedInto(other(), 'INC-2026-0001');
    const ref = merged.principals[0]?.ref ?? '';
    const fact = eventOf(
      absorbIncident(
        { state: merged, revealed: new Map([[ref, '{"type":"IAMUser","name":"x"}']]) },
        undefined,
      )(opened()),
    );
    const state = after(opened(), fact, { actor: 'person:responder-1' });
    expect(state.principals).toHaveLength(2);
    expect(state.voices).toHaveLength(2);
    expect(state.requesters).toContain('responder-1');
  });

  it('does not forget whom it was about, however many the other names', () => {
    const mentions = Array.from({ length: 20 }, () => after(undefined, openIncident(leakedKey)).principals[0]!);
    const crowd = { ...other(), principals: mentions };
    const own = opened();
    const revealed = new Map([
      [own.principals[0]!.ref, JSON.stringify(leakedKey.principal)],
      ...mentions.map(({ ref }) => [ref, '{"type":"IAMUser","name":"x"}'] as const),
    ]);
    const fact = eventOf(absorbIncident({ state: mergedInto(crowd, own.id), revealed }, undefined)(own));
    const state = after(own, fact, by);
    expect(principalsOf(state, revealed)).toEqual([]);
    expect(involvedOf(state, revealed)).toEqual([leakedKey.principal]);
  });

  it('takes the gravest severity of both, level and highest', () => {
    const assessed = (state: IncidentState, severity: string) =>
      after(state, { type: 'incidents.incident-assessed', data: { round: 1, severity, reasons: ['x'] } });
    expect(both(assessed(opened(), 'SEV3'), assessed(other(), 'SEV1')).severity).toMatchObject({
      level: 'SEV1',
      highest: 'SEV1',
    });
    expect(both(assessed(opened(), 'SEV2'), assessed(other(), 'SEV4')).severity?.level).toBe('SEV2');
    expect(both(opened(), assessed(other(), 'SEV3')).severity?.highest).toBe('SEV3');
  });

  it('goes on in its next run when it was closed meanwhile', () => {
    const closed = after(opened(), { type: 'incidents.incident-closed', data: { signals: 1 } });
    const state = both(closed, other());
    expect(state).toMatchObject({ status: 'open', run: 2 });
    expect(state.times.closedAt).toBeUndefined();
  });

  it('absorbs once, and not when it was merged itself since it was chosen', () => {
    const merged = mergedInto(other(), 'INC-2026-0001');
    const told = { state: merged, revealed: new Map<string, string>() };
    expect(absorbIncident(told, undefined)(both(opened(), other()))).toEqual({ kind: 'nothing' });
    expect(absorbIncident(told, undefined)(mergedInto(opened(), 'INC-2026-0009'))).toMatchObject({ kind: 'refused' });
    expect(closeIncident(both(opened(), other()))).toEqual({ kind: 'nothing' });
  });
});

describe('times', () => {
  const moment = fc.integer({ min: 0, max: 10_000 }).map((minutes) => new Date(minutes * 60_000).toISOString());
  const maybe = fc.option(moment, { nil: undefined });
  const times = fc.record({
    firstSignalAt: moment,
    detectedAt: moment,
    occurredAt: maybe,
    awareAt: maybe,
    firstContainedAt: maybe,
  });

  it('never get later by a merge, whichever of the two survives', () => {
    fc.assert(
      fc.property(times, times, (own, others) => {
        const [a, b] = [
          { ...opened(), times: own as IncidentState['times'] },
          { ...other(), times: others as IncidentState['times'] },
        ];
        const state = both(a, b);
        for (const key of ['firstSignalAt', 'detectedAt', 'occurredAt', 'awareAt', 'firstContainedAt'] as const)
          for (const before of [own[key], others[key]])
            if (before !== undefined) expect((state.times[key] ?? '~') <= before).toBe(true);
        const swapped = both(b, a);
        expect({ ...swapped.times }).toEqual({ ...state.times });
      }),
    );
  });
});

it('an exercise and a real incident are never one', () => {
  expect(mergeIncident('EXE-2026-0001', WHY)(other())).toMatchObject({ kind: 'refused' });
  const practice = after(undefined, openIncident(leakedKey), { aggregateId: 'EXE-2026-0001' });
  expect(mergeIncident(OTHER, WHY)(practice)).toMatchObject({ kind: 'refused' });
  expect(mergeIncident('EXE-2026-0002', WHY)(practice)).toMatchObject({ kind: 'event' });
});
