import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Signal } from '../../../contracts/signal.ts';
import { correlationKeys, groupSignals, normaliseEvent } from '../../../domain/detection/index.ts';
import type { Arrival } from '../../../domain/detection/index.ts';
import { example, reception } from './examples.ts';

const base = normaliseEvent(example('guardduty-access-key'), reception())[0]!;

const arrival = (uid: string, changes: Partial<Signal> & { who?: string; what?: string } = {}): Arrival => {
  const { who = 'ada', what = 'key-1', ...rest } = changes;
  const signal: Signal = {
    ...base,
    uid,
    finding: { ...base.finding, uid: `finding-${who}-${what}` },
    principal: { type: 'IAMUser', name: who },
    resource: { type: 'AwsIamAccessKey', uid: what },
    fingerprint: `${who}-${what}`,
    ...rest,
  };
  return { signal, raw: '{}' };
};

const shape = (arrivals: Arrival[]) =>
  groupSignals(arrivals).map((lane) => lane.map((group) => group.arrivals.map(({ signal }) => signal.uid)));

describe('groups', () => {
  it('put same signals together and drop doubles', () => {
    expect(shape([arrival('1'), arrival('2'), arrival('1')])).toEqual([[['1', '2']]]);
  });

  it('keep what is active and what is over apart, in the order of time', () => {
    const over = arrival('3', { status: 'resolved', time: '2025-11-20T03:00:00.000Z' });
    const again = arrival('4', { time: '2025-11-20T04:00:00.000Z' });
    expect(shape([over, again, arrival('1')])).toEqual([[['1'], ['3'], ['4']]]);
  });

  it('are small enough for a transaction', () => {
    const many = Array.from({ length: 100 }, (_, index) => arrival(String(index)));
    expect(groupSignals(many)[0]!.map((group) => group.arrivals.length)).toEqual([40, 40, 20]);
    const large = many.slice(0, 5).map((one) => ({ ...one, raw: 'x'.repeat(1_000_000) }));
    expect(groupSignals(large)[0]!.map((group) => group.arrivals.length)).toEqual([2, 2, 1]);
  });
});

describe('lanes', () => {
  it('join what shares a principal or a resource, also by a third', () => {
    const [a, b] = [arrival('1', { who: 'ada', what: 'key-1' }), arrival('2', { who: 'bob', what: 'key-2' })];
    expect(groupSignals([a, b])).toHaveLength(2);
    expect(groupSignals([a, b, arrival('3', { who: 'ada', what: 'key-2' })])).toHaveLength(1);
  });

  it('lose nothing, and never share a key', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const one = fc.record({ uid: fc.nat(30), who: names, what: names });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (list) => {
        const arrivals = list.map(({ uid, who, what }) => arrival(`${who}${what}${uid}`, { who, what }));
        const lanes = groupSignals(arrivals);
        const uids = lanes.flat().flatMap((group) => group.arrivals.map(({ signal }) => signal.uid));
        expect(uids.toSorted()).toEqual([...new Set(arrivals.map(({ signal }) => signal.uid))].toSorted());
        const keys = lanes.map(
          (lane) => new Set(lane.flatMap(({ first }) => correlationKeys(first.signal).map(({ hash }) => hash))),
        );
        const all = keys.flatMap((set) => [...set]);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
