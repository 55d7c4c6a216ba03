import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Signal } from '../../contracts/signal.ts';
import { correlationKeys, normaliseEvent } from '../../domain/detection/index.ts';
import type { GroupRecord, Plan, Pointer, SignalStore } from '../../domain/detection/index.ts';
import { example, reception } from '../domain/detection/examples.ts';

export type SignalStoreUnderTest = {
  store: SignalStore;
  close: (incidentId: string) => Promise<void>;
  merge: (incidentId: string, into: string) => Promise<void>;
  raw: (signalUid: string) => Promise<string | undefined>;
};

const NOW = '2025-11-20T02:15:00.000Z';
const UNTIL = '2025-11-21T02:15:00.000Z';

/** A signal nobody has seen before. */
const fresh = (changes: Partial<Signal> = {}): Signal => {
  const id = randomUUID();
  const base = normaliseEvent(example('guardduty-access-key'), reception())[0]!;
  return {
    ...base,
    uid: `event-${id}`,
    finding: { ...base.finding, uid: id },
    principal: { type: 'IAMUser', name: id },
    resource: { type: 'AwsIamAccessKey', uid: id },
    fingerprint: id,
    ...changes,
  };
};

const groupOf = (signals: Signal[], plan: Plan, seen: readonly Pointer[] = []): GroupRecord => ({
  arrivals: signals.map((signal) => ({ signal, raw: JSON.stringify({ event: signal.uid }) })),
  plan,
  pointers: correlationKeys(signals[0]!).map((key) => ({
    key,
    seen: seen.find(({ kind }) => kind === key.kind),
    expiresAt: UNTIL,
    said: { status: signals[0]!.status, statusAt: signals[0]!.time, severityId: signals[0]!.severityId },
  })),
  now: NOW,
  request: 'r-1',
  keepUntil: '2026-02-18T02:15:00.000Z',
});

/** What every signal store has to do, in memory as in DynamoDB. */
export const signalStoreSuite = (name: string, make: () => SignalStoreUnderTest): void => {
  describe(`signal store (${name})`, () => {
    let under: SignalStoreUnderTest;
    beforeEach(() => {
      under = make();
    });

    const opened = async (signal: Signal): Promise<string> => {
      const recorded = await under.store.record([groupOf([signal], { kind: 'open' })]);
      if (recorded.kind !== 'written' || recorded.incidentIds[0] === undefined) throw new Error('not opened');
      return recorded.incidentIds[0];
    };

    it('opens an incident with pointers that lead to it', async () => {
      const signal = fresh();
      expect(await under.store.pointers(correlationKeys(signal))).toEqual([]);
      const incidentId = await opened(signal);
      const pointers = await under.store.pointers(correlationKeys(signal));
      expect(pointers.map(({ kind }) => kind).toSorted()).toEqual(['finding', 'fingerprint', 'principal', 'resource']);
      for (const pointer of pointers)
        expect(pointer).toMatchObject({
          incidentId,
          isClosed: false,
          expiresAt: UNTIL,
          status: 'active',
          statusAt: signal.time,
          severityId: 4,
        });
    });

    it('says when the incident behind a pointer was closed', async () => {
      const signal = fresh();
      await under.close(await opened(signal));
      for (const pointer of await under.store.pointers(correlationKeys(signal))) expect(pointer.isClosed).toBe(true);
    });

    it('leads on to the incident that a merged one goes on in, and its pointers can be written anew', async () => {
      const [first, other] = [fresh(), fresh()];
      const [merged, survivor] = [await opened(first), await opened(other)];
      await under.merge(merged, survivor);
      const seen = await under.store.pointers(correlationKeys(first));
      for (const pointer of seen) expect(pointer).toMatchObject({ incidentId: survivor, isClosed: false });
      const attach: Plan = { kind: 'attach', incidentId: survivor, isNews: false };
      const repeated = groupOf([{ ...first, uid: randomUUID() }], attach, seen);
      expect(await under.store.record([repeated])).toMatchObject({ kind: 'written' });
      for (const pointer of await under.store.pointers(correlationKeys(first)))
        expect(pointer).toMatchObject({ incidentId: survivor, isClosed: false });
    });

    it('adds up the signals of an incident over its fingerprints', async () => {
      const [first, other] = [fresh(), fresh()];
      const incidentId = await opened(first);
      const attach: Plan = { kind: 'attach', incidentId, isNews: true };
      await under.store.record([groupOf([other, { ...other, uid: randomUUID() }], attach)]);
      expect(await under.store.count(incidentId)).toEqual({ count: 3, lastAt: NOW });
      expect(await under.store.count('INC-0000-0000')).toEqual({ count: 0, lastAt: '' });
    });

    it('records a signal once, names the doubles and writes nothing', async () => {
      const signal = fresh();
      const incidentId = await opened(signal);
      const twin = { ...signal, uid: randomUUID() };
      const pointers = await under.store.pointers(correlationKeys(signal));
      const group = groupOf([twin, signal], { kind: 'attach', incidentId, isNews: false }, pointers);
      expect(await under.store.record([group])).toEqual({
        kind: 'repeated',
        duplicates: [{ uid: signal.uid, opened: incidentId }],
      });
      expect(await under.store.count(incidentId)).toMatchObject({ count: 1 });
    });

    it('loses when somebody else opened meanwhile, and when a pointer was moved', async () => {
      const signal = fresh();
      const first = await opened(signal);
      const again = groupOf([{ ...signal, uid: randomUUID() }], { kind: 'open' });
      expect(await under.store.record([again])).toEqual({ kind: 'lost' });
      const moved = (await under.store.pointers(correlationKeys(signal))).map((one) => ({
        ...one,
        incidentId: 'other',
      }));
      const attach: Plan = { kind: 'attach', incidentId: first, isNews: false };
      expect(await under.store.record([groupOf([{ ...signal, uid: randomUUID() }], attach, moved)])).toEqual({
        kind: 'lost',
      });
      expect(await under.store.count(first)).toMatchObject({ count: 1 });
    });

    it('lets one of twenty at once open', async () => {
      const signal = fresh();
      const groups = Array.from({ length: 20 }, () => groupOf([{ ...signal, uid: randomUUID() }], { kind: 'open' }));
      const outcomes = await Promise.all(groups.map((group) => under.store.record([group])));
      expect(outcomes.filter(({ kind }) => kind === 'written')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'lost')).toHaveLength(19);
    });

    it('keeps what belongs to no incident, without pointers', async () => {
      const signal = fresh();
      const group = { ...groupOf([signal], { kind: 'record', reason: 'a sample' }), pointers: [] };
      expect(await under.store.record([group])).toEqual({ kind: 'written', incidentIds: [undefined] });
      expect(await under.store.record([group])).toEqual({ kind: 'repeated', duplicates: [{ uid: signal.uid }] });
      expect(await under.store.pointers(correlationKeys(signal))).toEqual([]);
    });

    it('remembers an end that it knew no beginning of, until a beginning takes its place', async () => {
      const signal = fresh();
      const [key] = correlationKeys(signal).slice(-1);
      const group = groupOf([{ ...signal, status: 'resolved' }], { kind: 'record', reason: 'over' });
      await under.store.record([{ ...group, pointers: group.pointers.slice(-1) }]);
      const seen = await under.store.pointers(correlationKeys(signal));
      expect(seen).toMatchObject([{ ...key, status: 'resolved', statusAt: signal.time, isClosed: false }]);
      expect(seen[0]!.incidentId).toBeUndefined();
      const again = groupOf([{ ...signal, uid: randomUUID() }], { kind: 'open' });
      expect(await under.store.record([again])).toEqual({ kind: 'lost' });
      expect(await under.store.record([groupOf([again.arrivals[0]!.signal], { kind: 'open' }, seen)])).toMatchObject({
        kind: 'written',
      });
    });

    it('gives the raw event back, however large', async () => {
      const [small, large] = [fresh(), fresh()];
      const text = `{"padding":"${'ä'.repeat(400_000)}"}`;
      await under.store.record([groupOf([small], { kind: 'open' })]);
      const group = groupOf([large], { kind: 'open' });
      await under.store.record([{ ...group, arrivals: [{ signal: large, raw: text }] }]);
      expect(await under.raw(small.uid)).toBe(JSON.stringify({ event: small.uid }));
      expect(await under.raw(large.uid)).toBe(text);
      expect(await under.raw('never-seen')).toBeUndefined();
    });

    it('records several groups together, all or nothing', async () => {
      const [first, other] = [fresh(), fresh()];
      const [a, b] = [await opened(first), await opened(other)];
      const again = (signal: Signal, incidentId: string) => ({
        ...groupOf([{ ...signal, uid: randomUUID() }], { kind: 'attach', incidentId, isNews: false }),
        pointers: [],
      });
      expect(await under.store.record([again(first, a), again(other, b)])).toEqual({
        kind: 'written',
        incidentIds: [a, b],
      });
      const double = { ...again(other, b), arrivals: [{ signal: other, raw: '{}' }] };
      expect(await under.store.record([again(first, a), double])).toMatchObject({ kind: 'repeated' });
      expect(await Promise.all([a, b].map((id) => under.store.count(id)))).toMatchObject([{ count: 2 }, { count: 2 }]);
    });

    it('reads more pointers than one request takes', async () => {
      const signals = Array.from({ length: 40 }, () => fresh());
      await Promise.all(signals.map(opened));
      expect(await under.store.pointers(signals.flatMap(correlationKeys))).toHaveLength(160);
    });
  });
};
