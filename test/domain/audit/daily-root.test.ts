import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  composeRoot,
  dayAfter,
  dayInName,
  dayOf,
  daysCovered,
  daysToSign,
  eventObject,
  proveUnder,
  readRoot,
  rootObject,
} from '../../../domain/audit/index.ts';
import { merkleRoot, rootOf } from '../../../domain/audit/merkle.ts';
import { JournalEvent } from '../../../contracts/journal-event.ts';
import { sampleExport } from './sample-export.ts';

const hash = (n: number): string => n.toString(16).padStart(64, '0');
const entries = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ key: `events/${n}`, hash: hash(count - n) }));
const at = { day: '2026-02-01', time: '2026-02-02T00:10:00.000Z', keyId: 'arn:key' };

describe('which days are signed', () => {
  test.each<[string, Parameters<typeof daysToSign>[0], string, string[]]>([
    ['nothing is archived yet', {}, '2026-02-03', []],
    ['the first event is of today', { firstEvent: '2026-02-03' }, '2026-02-03', []],
    ['the first event is of yesterday', { firstEvent: '2026-02-02' }, '2026-02-03', ['2026-02-02']],
    ['yesterday is signed', { signed: '2026-02-02', firstEvent: '2026-01-01' }, '2026-02-03', []],
    [
      'three days were missed, over the end of a month',
      { signed: '2026-01-30' },
      '2026-02-03',
      ['2026-01-31', '2026-02-01', '2026-02-02'],
    ],
  ])('%s', (_name, last, today, days) => {
    expect(daysToSign(last, today)).toEqual(days);
  });
  it('is a day over in UTC', () => {
    expect(dayOf('2026-01-31T23:59:59.999Z')).toBe('2026-01-31');
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
    expect(daysCovered('2026-02-01')).toHaveLength(15);
    expect(daysCovered('2026-02-01').at(-1)).toBe('2026-02-01');
  });
});

describe('a daily root', () => {
  it('covers the root before it as its first leaf, then the events by hash', () => {
    const previous = { day: '2026-01-31', root: hash(99) };
    const { statement, entries: sorted } = composeRoot(entries(3), { ...at, previous });
    expect(sorted.map((entry) => entry.hash)).toEqual([hash(1), hash(2), hash(3)]);
    expect(readRoot({ statement, signature: '' })).toEqual({
      v: 1,
      kind: 'daily-root',
      ...at,
      previous,
      size: 4,
      root: merkleRoot([hash(99), hash(1), hash(2), hash(3)]),
    });
  });
  it('is the same whatever the order in which the archive lists events', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(entries(12), { minLength: 12 }), (shuffled) => {
        expect(composeRoot(shuffled, { ...at, previous: null })).toEqual(
          composeRoot(entries(12), { ...at, previous: null }),
        );
      }),
    );
  });
  it('proves the events of an export and no others', () => {
    const composed = composeRoot(entries(9), { ...at, previous: { day: '2026-01-31', root: hash(99) } });
    const stored = { statement: composed.statement, signature: 'c2ln', entries: composed.entries };
    const proven = proveUnder(stored, new Set([hash(2), hash(7), hash(70)]));
    expect(proven?.proofs.map(({ event }) => event)).toEqual([hash(2), hash(7)]);
    const { root, size } = readRoot(stored);
    for (const { event, index, path } of proven?.proofs ?? [])
      expect(rootOf({ leaf: event, index, size, path })).toBe(root);
    expect(proveUnder(stored, new Set([hash(70)]))).toBeUndefined();
  });
  it('that cannot be read is an error, not an empty day', () => {
    expect(() => readRoot({ statement: '{}', signature: '' })).toThrow(RangeError);
  });
});

test('objects in the archive are named so that a listing is in order and a name gives its day', () => {
  const event = JournalEvent.parse(JSON.parse(sampleExport().journals[0]!.events[0]!.event));
  expect(eventObject(event)).toBe('events/2026/01/31/incidents/INC-2026-0001/00000001.json');
  expect(eventObject({ ...event, aggregateId: '../x' })).toBe('events/2026/01/31/incidents/..%2Fx/00000001.json');
  expect(rootObject('2026-01-31')).toBe('roots/2026/01/31.json');
  expect([eventObject(event), rootObject('2026-01-31'), 'executions/a/b.json'].map(dayInName)).toEqual([
    '2026-01-31',
    '2026-01-31',
    undefined,
  ]);
});
