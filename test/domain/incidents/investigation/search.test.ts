import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  finishTask,
  giveTask,
  incidentAggregate,
  indicatorsOf,
  INDICATOR_KINDS,
  momentsOfCalls,
  nextTask,
  orderMoments,
  raiseHypothesis,
  recordIndicator,
  remindOfTask,
  settleHypothesis,
  TLP_LEVELS,
  toStix,
} from '../../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../../domain/incidents/index.ts';
import { after, eventOf, opened, T0 } from '../journal-of.ts';

const TEXT = 'the key leaked with a build log';
const DUE = '2026-03-02T12:00:00.000Z';
const TASK = { what: 'read the build logs of march', owner: 'responder-1', dueAt: DUE };

const supposed = (): IncidentState =>
  after(opened(), eventOf(raiseHypothesis({ text: TEXT, owner: 'responder-1' })(opened())));
const given = (state = opened(), task: Parameters<typeof giveTask>[0] = TASK): IncidentState =>
  after(state, eventOf(giveTask(task, T0)(state)));

describe('a hypothesis', () => {
  it('is settled once', () => {
    const state = supposed();
    expect(state.investigation?.hypotheses).toMatchObject([{ key: 'H1', owner: 'responder-1' }]);
    const settle = settleHypothesis({ key: 'H1', verdict: 'refuted', reason: 'no log of that week holds it' });
    const settled = after(state, eventOf(settle(state)));
    expect(settled.investigation?.hypotheses).toMatchObject([{ verdict: 'refuted' }]);
    expect(settle(settled)).toMatchObject({ kind: 'refused' });
    expect(giveTask({ ...TASK, hypothesis: 'H1' }, T0)(settled)).toMatchObject({ kind: 'refused' });
  });
});

test.each([
  ['dismissed', { status: 'dismissed' as const }, 'it was none'],
  ['merged', { merged: { into: 'INC-2026-0009', by: 'b', reason: opened().description } }, 'goes on as INC-2026-0009'],
])('of an incident that was %s nothing is supposed', (_, change, why) => {
  const state = { ...opened(), ...change };
  const decision = raiseHypothesis({ text: TEXT, owner: 'responder-1' })(state);
  expect(decision).toMatchObject({ kind: 'refused', reason: expect.stringContaining(why) });
});

describe('a task', () => {
  it('is due in the future, about a hypothesis that waits', () => {
    expect(giveTask({ ...TASK, dueAt: T0 }, T0)(opened())).toMatchObject({ kind: 'refused' });
    expect(giveTask({ ...TASK, hypothesis: 'H1' }, T0)(opened())).toMatchObject({ kind: 'refused' });
    expect(given(supposed(), { ...TASK, hypothesis: 'H1' }).investigation?.tasks).toMatchObject([
      { key: 'T1', status: 'open', hypothesis: 'H1', remindAt: DUE },
    ]);
  });

  it('is reminded of at its moment, then once a shift, until it is done', () => {
    const state = given();
    expect(remindOfTask('2026-03-02T11:59:59.000Z')(state)).toEqual({ kind: 'nothing' });
    const reminded = after(state, eventOf(remindOfTask(DUE)(state)));
    expect(remindOfTask(DUE)(reminded)).toEqual({ kind: 'nothing' });
    expect(nextTask(reminded)?.remindAt).toBe('2026-03-02T20:00:00.000Z');
    const done = after(reminded, eventOf(finishTask({ key: 'T1', found: 'the log of 1 March holds it' })(reminded)));
    expect(nextTask(done)).toBeUndefined();
    expect(finishTask({ key: 'T1', found: 'the log of 1 March holds it' })(done)).toMatchObject({ kind: 'refused' });
  });

  it('goes on after the close: the incident wakes for it', () => {
    const closed: IncidentState = { ...given(), status: 'closed' };
    expect(incidentAggregate.wakeAt(closed, T0)).toBe(DUE);
    expect(incidentAggregate.wakeAt({ ...opened(), status: 'closed' }, T0)).toBeUndefined();
  });
});

describe('indicators', () => {
  const event = (seq: number, kind: string, value: string) => ({
    ...{ v: 1 as const, area: 'incidents' as const, aggregateId: 'INC-2026-0001', seq, cause: {}, actor: 'person:a' },
    ...{ occurredAt: T0, recordedAt: T0, previousHash: '0'.repeat(64), type: 'incidents.indicator-recorded' },
    data: {
      ...{ kind, seenAt: T0, value: { ref: `${seq}.v`, commitment: 'a'.repeat(64) } },
      note: { ref: `${seq}.n`, commitment: 'a'.repeat(64) },
    },
    value,
  });
  const from = { incidentId: 'INC-2026-0001', tlp: 'amber' as const };

  it('are counted in the state, and sealed in the event', () => {
    const decision = eventOf(
      recordIndicator({ kind: 'ipv4-addr', value: '198.51.100.7', seenAt: T0, note: TEXT })(opened()),
    );
    expect(decision.data).toMatchObject({ key: 'I1', value: { plain: '198.51.100.7' } });
    expect(after(opened(), decision).investigation?.indicators).toBe(1);
  });

  it('are shared each once, without what was erased', () => {
    const events = [event(1, 'ipv4-addr', 'x'), event(2, 'ipv4-addr', 'x'), event(3, 'url', 'y')];
    const revealed = new Map([
      ['1.v', '198.51.100.7'],
      ['2.v', '198.51.100.7'],
    ]);
    const { objects } = toStix(indicatorsOf(events, revealed), from);
    expect(objects).toMatchObject([
      {
        ...{ type: 'indicator', spec_version: '2.1', pattern_type: 'stix', valid_from: T0 },
        pattern: "[ipv4-addr:value = '198.51.100.7']",
      },
    ]);
  });

  it('have identifiers as the standard wants them, the same in every export, whatever they hold', () => {
    const ID = /^(indicator|bundle)--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    fc.assert(
      fc.property(
        fc.constantFrom(...INDICATOR_KINDS),
        fc.string({ minLength: 1 }),
        fc.constantFrom(...TLP_LEVELS),
        (kind, value, tlp) => {
          const known = [{ kind, value, seenAt: T0, note: '', recordedAt: T0 }];
          const bundle = toStix(known, { ...from, tlp }) as { id: string; objects: { id: string; pattern: string }[] };
          expect(bundle).toEqual(toStix(known, { ...from, tlp }));
          expect(bundle.id).toMatch(ID);
          expect(bundle.objects[0]?.id).toMatch(ID);
          // What the pattern's literal says is the value, with nothing after it.
          const literal = / = '((?:[^'\\]|\\.)*)'\]$/s.exec(bundle.objects[0]?.pattern ?? '')?.[1];
          expect(literal?.replaceAll(/\\(.)/gs, '$1')).toBe(value);
        },
      ),
    );
  });
});

describe('the timeline', () => {
  const call = (eventID: string, eventTime: string, more: object = {}) => ({
    ...{ eventID, eventTime, eventName: 'CreateAccessKey', eventSource: 'iam.amazonaws.com' },
    ...{ sourceIPAddress: '198.51.100.7', userIdentity: { arn: 'arn:aws:iam::0:user/ci' } },
    ...more,
  });
  const document = (...calls: object[]) => JSON.stringify({ v: 1, calls });
  const from = { incidentId: 'INC-2026-0001', proof: 'k sha' };

  it('tells calls and events in order, a call that two pieces hold once', () => {
    const journal = [
      {
        ...{ at: T0, source: 'journal' as const, incidentId: 'INC-2026-0001', who: 'system:x' },
        ...{ what: 'opened', proof: 'event 1' },
      },
    ];
    const calls = [
      ...momentsOfCalls(document(call('b', '2026-03-02T09:30:00Z', { errorCode: 'AccessDenied' })), from),
      ...momentsOfCalls(document(call('a', '2026-03-02T08:00:00Z'), call('b', '2026-03-02T09:30:00Z')), from),
    ];
    expect(orderMoments(journal, calls).map(({ at, what }) => `${at} ${what}`)).toEqual([
      '2026-03-02T08:00:00.000Z iam CreateAccessKey from 198.51.100.7',
      `${T0} opened`,
      '2026-03-02T09:30:00.000Z iam CreateAccessKey from 198.51.100.7 refused: AccessDenied',
    ]);
  });

  it('is told nothing by what is no record of a call', () => {
    expect(momentsOfCalls(JSON.stringify({ calls: [{ eventName: 'x' }, 7, null] }), from)).toEqual([]);
    expect(momentsOfCalls(JSON.stringify({ other: [] }), from)).toEqual([]);
  });
});
