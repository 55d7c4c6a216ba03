import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { MARKS, milestonesOf, stretchesOf } from '../../../../domain/incidents/index.ts';
import { JournalEvent } from '../../../../contracts/journal-event.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
const event = (type: string, minute: number) => ({ type: `incidents.${type}`, occurredAt: at(minute) });

const events = [
  event('incident-opened', 1),
  event('incident-assessed', 2),
  event('containment-planned', 3),
  event('containment-approved', 14),
  event('containment-verified', 15),
];
const times = { firstSignalAt: at(0), detectedAt: at(1), lastContainedAt: at(15), recoveredAt: at(20) };

it('says from each moment to the next how long it took, and what took longest', () => {
  expect(stretchesOf({ times }, events).map(({ until, ms, isLongest }) => [until, ms / 60_000, isLongest])).toEqual([
    ['opened', 1, false],
    ['assessed', 1, false],
    ['planned', 1, false],
    ['decided', 11, true],
    ['contained', 1, false],
    ['recovered', 5, false],
  ]);
});

test.each([
  ['when it began', { ...times, occurredAt: at(-30) }, events, ['noticed', 30]],
  ['that nobody decided in time', times, [...events.slice(0, 3), event('containment-expired', 44)], ['decided', 41]],
])('knows %s', (_what, known, told, [until, minutes]) => {
  const found = stretchesOf({ times: known }, told).find((one) => one.until === until);
  expect(found).toMatchObject({ ms: Number(minutes) * 60_000, isLongest: true });
});

it('leaves out what is not known or out of its order, and counts no minute twice', () => {
  const minute = fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined });
  const moments = fc.record({
    occurredAt: minute,
    firstSignalAt: fc.integer({ min: 0, max: 600 }),
    detectedAt: fc.integer({ min: 0, max: 600 }),
    lastContainedAt: minute,
    recoveredAt: minute,
  });
  fc.assert(
    fc.property(moments, (minutes) => {
      const known = Object.fromEntries(
        Object.entries(minutes).flatMap(([key, value]) => (value === undefined ? [] : [[key, at(value)]])),
      );
      const stretches = stretchesOf({ times: { firstSignalAt: at(0), detectedAt: at(0), ...known } }, []);
      expect(stretches.every(({ ms }) => ms >= 0)).toBe(true);
      stretches.slice(1).forEach(({ from }, index) => expect(from).toBe(stretches[index]?.to));
      expect(stretches.map(({ until }) => MARKS.indexOf(until))).toEqual(
        stretches.map(({ until }) => MARKS.indexOf(until)).sort((a, b) => a - b),
      );
    }),
  );
});

it('tells the moments worth a line, with the reasons that are not erased', () => {
  const journal = (seq: number, type: string, data: object, actor = 'system:test'): JournalEvent =>
    JournalEvent.parse({
      ...{ v: 1, area: 'incidents', aggregateId: 'INC-1', seq, occurredAt: at(seq), recordedAt: at(seq), cause: {} },
      ...{ type, data, actor, previousHash: '0'.repeat(64) },
    });
  const sealed = (ref: string) => ({ ref, commitment: 'c'.repeat(64) });
  const told = milestonesOf(
    [
      journal(1, 'incidents.run-started', { run: 2 }),
      journal(2, 'incidents.incident-assessed', { severity: 'SEV2', reasons: ['the matrix says so'] }),
      journal(3, 'incidents.containment-approved', { round: 1, reason: sealed('3.1') }, 'person:ciso-1'),
      journal(4, 'incidents.containment-rejected', { round: 1, reason: sealed('4.1') }, 'person:ciso-1'),
    ],
    new Map([['3.1', 'the batch can wait']]),
  );
  expect(told).toEqual([
    { kind: 'incident-assessed', at: at(2), actor: 'system:test', detail: 'SEV2', isDecision: false },
    {
      ...{ kind: 'containment-approved', at: at(3), actor: 'person:ciso-1' },
      ...{ why: 'the batch can wait', isDecision: true },
    },
    { kind: 'containment-rejected', at: at(4), actor: 'person:ciso-1', isDecision: true },
  ]);
});
