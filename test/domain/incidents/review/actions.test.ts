import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { seedPeople } from '../../../../adapters/config/seeds.ts';
import {
  applyOutcome,
  closeIncident,
  dropAction,
  finishAction,
  incidentAggregate,
  isOverdue,
  moveAction,
  nextReminder,
  oweFrameworkReview,
  readChange,
  remindAt,
  remindOfAction,
  reopenIncident,
  whoHearsOfAction,
} from '../../../../domain/incidents/index.ts';
import type { IncidentState, ReviewRecord } from '../../../../domain/incidents/index.ts';
import { after as later, DAY } from '../../../../domain/shared/time.ts';
import { after, eventOf, opened, SIGNED, T0 } from '../journal-of.ts';

const action = { what: 'Move to a role', owner: 'continuity-1', dueOn: '2026-03-20', changes: 'playbook/x' };
const outcome = { purpose: 'review', round: 1, decision: 'approved', reason: 'I agree with it.' } as const;
/** A closed incident whose review wants this done. */
const reviewed = (record: Partial<ReviewRecord> = { actions: [action] }): IncidentState => {
  const state = opened();
  const review = { ...SIGNED, record: { ...SIGNED.record, ...record } };
  const signed = after(state, eventOf(applyOutcome({ ...outcome, review })(state)), { actor: 'person:ciso-1' });
  return after(signed, { type: 'incidents.incident-closed', data: { signals: 1 } });
};
const known = { playbooks: ['x', 'y'], settings: ['rotas'] };
const note = 'The job takes a role now.';

describe('the owner of an action', () => {
  test.each([
    ['long before', '2026-03-02T09:00:00.000Z', '2026-03-13T07:00:00.000Z'],
    ['within its last week', '2026-03-13T07:00:00.000Z', '2026-03-20T07:00:00.000Z'],
    ['on the day', '2026-03-20T07:00:00.000Z', '2026-03-27T07:00:00.000Z'],
    ['after a month of silence', '2026-04-20T12:00:00.000Z', '2026-04-24T07:00:00.000Z'],
  ])('hears of it, asked %s, a week before, on the day and every week after', (_when, from, at) => {
    expect(remindAt('2026-03-20', from)).toBe(at);
  });

  it('hears of it again, always later and at most a week on once its last week began', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const from = later('2026-03-13T07:00:00.000Z', days * DAY);
        const next = remindAt('2026-03-20', from);
        expect(next > from).toBe(true);
        expect(days < 0 || Date.parse(next) - Date.parse(from) <= 7 * DAY).toBe(true);
      }),
    );
  });

  it('is reminded of each moment once, after the close too, until it is done', () => {
    let state = reviewed();
    const at = incidentAggregate.wakeAt(state, T0);
    expect(at).toBe('2026-03-13T07:00:00.000Z');
    expect(remindOfAction('2026-03-13T06:59:59.000Z')(state)).toEqual({ kind: 'nothing' });
    const remind = (now: string): unknown => {
      const { type, data } = eventOf(remindOfAction(now)(state));
      state = after(state, { type, data }, { occurredAt: now });
      expect(remindOfAction(now)(state)).toEqual({ kind: 'nothing' });
      return data;
    };
    expect(remind('2026-03-13T07:00:00.000Z')).toMatchObject({ key: '1.1', owner: 'continuity-1', isOverdue: false });
    expect(remind('2026-03-27T07:00:00.000Z')).toMatchObject({ isOverdue: true });
    const changed = { change: { kind: 'playbook', name: 'x' }, version: 3 } as const;
    state = after(state, eventOf(finishAction({ key: '1.1', changed, note })(state)));
    expect(state.actions).toMatchObject([{ status: 'done', changed: 'playbook/x@3' }]);
    expect(nextReminder(state)).toBeUndefined();
    expect(incidentAggregate.wakeAt(state, T0)).toBeUndefined();
  });

  it('has leaders who hear of it too once it is overdue, but not of a restricted case that is not theirs', () => {
    const people = seedPeople();
    const told = (now: string, restrictedTo?: string[]): string[] =>
      whoHearsOfAction(
        { principals: [], ...(restrictedTo === undefined ? {} : { restrictedTo }) },
        action,
        people,
        now,
      ).map(({ person, isOwner }) => `${person.id} ${String(isOwner)}`);
    expect(told('2026-03-20T23:59:00.000Z')).toEqual(['continuity-1 true']);
    expect(told('2026-03-21T00:00:00.000Z')).toEqual(['continuity-1 true', 'ciso-1 false']);
    expect(told('2026-03-21T00:00:00.000Z', ['continuity-1'])).toEqual(['continuity-1 true']);
    expect(told('2026-03-21T00:00:00.000Z', ['ciso-1'])).toEqual(['ciso-1 false']);
    const own = people.map((person) => (person.id === 'continuity-1' ? { ...person, principals: ['jdoe'] } : person));
    const about = { principals: [{ type: 'IAMUser', name: 'jdoe' }] };
    expect(whoHearsOfAction(about, action, own, '2026-03-02T00:00:00.000Z')).toEqual([]);
  });
});

describe('an action', () => {
  const state = reviewed();
  test.each<[string, Parameters<typeof finishAction>[0]['changed']]>([
    ['without saying what was changed', undefined],
    ['with another playbook than it was to change', { change: { kind: 'playbook', name: 'y' } }],
  ])('is not done %s', (_what, changed) => {
    expect(finishAction({ key: '1.1', changed, note })(state)).toMatchObject({ kind: 'refused' });
  });

  it('that was to change a control names which one', () => {
    const control = reviewed({ actions: [{ ...action, changes: 'control' }] });
    const changed = { change: { kind: 'control', name: 'iam-keys' } } as const;
    expect(eventOf(finishAction({ key: '1.1', changed, note })(control)).data).toMatchObject({
      changed: 'control/iam-keys',
    });
  });

  it('is not dropped by who owns it', () => {
    const drop = (personId: string) => dropAction({ key: '1.1', personId, reason: 'It is not worth it.' })(state);
    expect(drop('continuity-1')).toMatchObject({ kind: 'refused' });
    expect(after(state, eventOf(drop('ciso-1'))).actions).toMatchObject([{ status: 'dropped' }]);
  });

  it('that is moved begins its reminders anew, for its new owner', () => {
    const reason = 'The platform is late.';
    const moved = after(
      state,
      eventOf(moveAction({ key: '1.1', dueOn: '2026-05-01', owner: 'ciso-1', reason })(state)),
    );
    expect(moved.actions).toMatchObject([
      { owner: 'ciso-1', dueOn: '2026-05-01', remindAt: '2026-04-24T07:00:00.000Z' },
    ]);
    expect(moveAction({ key: '1.1', dueOn: '2026-03-20', reason })(state)).toEqual({ kind: 'nothing' });
  });

  it('that is over, or that there never was, takes no word', () => {
    const changed = { change: { kind: 'playbook', name: 'x' } } as const;
    const done = after(state, eventOf(finishAction({ key: '1.1', changed, note })(state)));
    for (const rule of [
      finishAction({ key: '1.1', changed, note })(done),
      moveAction({ key: '1.1', dueOn: '2026-05-01', reason: note })(done),
      dropAction({ key: '9.9', personId: 'ciso-1', reason: note })(state),
    ])
      expect(rule).toMatchObject({ kind: 'refused' });
  });

  it('goes on when its incident is reopened', () => {
    const again = after(state, eventOf(reopenIncident('It came back.')(state)), { actor: 'person:ciso-1' });
    expect(again).toMatchObject({ status: 'open', actions: [{ key: '1.1', status: 'open' }] });
    expect(again.review).toBeUndefined();
    expect(closeIncident(again)).toEqual({ kind: 'nothing' });
  });
});

describe('an incident that is held to be major after its review', () => {
  const framework = { decision: 'holds', why: 'It asks for roles already.' } as const;

  it('owes the decision on the framework, once: whoever signed has it to do', () => {
    const state = reviewed({ actions: [] });
    const owing = after(state, eventOf(oweFrameworkReview(T0)(state)));
    expect(owing.actions).toMatchObject([
      { key: '1.framework', owner: 'ciso-1', dueOn: '2026-04-01', changes: 'framework', status: 'open' },
    ]);
    expect(oweFrameworkReview(T0)(owing)).toEqual({ kind: 'nothing' });
    expect(dropAction({ key: '1.framework', personId: 'board-1', reason: note })(owing)).toMatchObject({
      kind: 'refused',
    });
    expect(finishAction({ key: '1.framework', note })(owing)).toMatchObject({ kind: 'refused' });
    const changed = { change: { kind: 'framework', name: 'holds' } } as const;
    expect(after(owing, eventOf(finishAction({ key: '1.framework', changed, note })(owing))).actions).toMatchObject([
      { status: 'done', changed: 'framework/holds' },
    ]);
  });

  it('is the commander’s to answer where there is one', () => {
    const led = { ...reviewed({ actions: [] }), commander: 'incident-manager-2' };
    expect(eventOf(oweFrameworkReview(T0)(led)).data).toMatchObject({ owner: 'incident-manager-2' });
  });

  it('owes nothing where the review decided on it, or is still to be signed', () => {
    expect(oweFrameworkReview(T0)(reviewed({ framework }))).toEqual({ kind: 'nothing' });
    expect(oweFrameworkReview(T0)(opened())).toEqual({ kind: 'nothing' });
    expect(oweFrameworkReview(T0)(undefined)).toEqual({ kind: 'nothing' });
  });
});

test.each([
  ['playbook/x', { kind: 'playbook', name: 'x' }],
  ['settings/rotas', { kind: 'settings', name: 'rotas' }],
  ['control/iam-keys', { kind: 'control', name: 'iam-keys' }],
  ['framework/changed', { kind: 'framework', name: 'changed' }],
  ['playbook/unknown', undefined],
  ['settings/unknown', undefined],
  ['runbook/x', undefined],
  ['control/', undefined],
  ['control/Ken Thompson', undefined],
])('%s names %j', (ref, change) => {
  expect(readChange(ref, known)).toEqual(change);
});

it('is overdue from the day after its day', () => {
  expect(isOverdue('2026-03-20', '2026-03-20T23:59:59.000Z')).toBe(false);
  expect(isOverdue('2026-03-20', '2026-03-21T00:00:00.000Z')).toBe(true);
});
