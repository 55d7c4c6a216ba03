import { describe, expect, it } from '@jest/globals';
import { JournalEvent } from '../../contracts/journal-event.ts';
import type { RecordedEvent } from '../../contracts/journal-event.ts';
import { chainSeed, personal, sha256 } from '../../domain/shared/journal/index.ts';
import type { Aggregate, Command, Decision, Journal } from '../../domain/shared/journal/index.ts';

/** A counter: small enough to see that every law is the journal's own. */
export type Counter = { total: number; by: string[] };
export const counterAggregate: Aggregate<Counter> = {
  area: 'incidents',
  evolve: (state, { data, actor }) => ({
    total: (state?.total ?? 0) + Number(data['add']),
    by: [...(state?.by ?? []), actor],
  }),
  wakeAt: ({ total }, now) => (total < 100 ? now : undefined),
  status: ({ total }) => (total < 100 ? 'open' : 'closed'),
};

const NOW = '2026-01-31T23:50:00.000Z';
export const command = (key: string, more: Partial<Command> = {}): Command => ({
  key,
  actor: 'system:test',
  now: NOW,
  cause: { request: 'r-1' },
  ...more,
});
const add = (amount: number, note?: string) => (): Decision => ({
  kind: 'event',
  type: 'incidents.signals-counted',
  data: { add: amount, ...(note === undefined ? {} : { note: personal(note) }) },
});
/** Decides from what it read, so that a lost update would show in the sum. */
const addAsManyAsThere = (state: Counter | undefined): Decision => add((state?.total ?? 0) + 1)();

/** The journal under test, and a look at its events behind its back. */
export type JournalUnderTest = {
  journal: Journal<Counter>;
  events: (id: string) => Promise<RecordedEvent[]>;
  newId: () => string;
};

const parsed = (events: RecordedEvent[]) => events.map(({ event }) => JournalEvent.parse(JSON.parse(event)));

/** What every journal must do, whatever it is made of. */
export const journalSuite = (name: string, make: () => JournalUnderTest): void => {
  describe(`journal (${name})`, () => {
    it('knows nothing of an aggregate that nobody wrote', async () => {
      const { journal, newId } = make();
      expect(await journal.load(newId())).toBeUndefined();
      expect(await journal.reveal(newId())).toEqual(new Map());
    });

    it('keeps a state that is large, as it was', async () => {
      const { journal, newId } = make();
      const id = newId();
      const actors = Array.from({ length: 10 }, (_, nth) => `system:${String(nth).padEnd(1200, 'x')}`);
      for (const actor of actors) await journal.execute(id, command(actor.slice(0, 20), { actor }), add(1));
      expect((await journal.load(id))?.state).toEqual({ total: 10, by: actors });
    });

    it('writes event and state together, and loads them again', async () => {
      const { journal, events, newId } = make();
      const id = newId();
      expect(await journal.execute(id, command('a'), add(3))).toMatchObject({
        kind: 'written',
        seq: 1,
        state: { total: 3 },
      });
      const written = await events(id);
      expect(await journal.load(id)).toEqual({
        state: { total: 3, by: ['system:test'] },
        seq: 1,
        hash: written[0]?.hash,
        run: 0,
        wakeAt: NOW,
      });
      expect(parsed(written)[0]).toEqual({
        v: 1,
        area: 'incidents',
        aggregateId: id,
        seq: 1,
        type: 'incidents.signals-counted',
        occurredAt: NOW,
        recordedAt: NOW,
        actor: 'system:test',
        cause: { request: 'r-1' },
        data: { add: 3 },
        previousHash: chainSeed('incidents', id),
      });
    });

    it('links every event to the one before it', async () => {
      const { journal, events, newId } = make();
      const id = newId();
      for (const key of ['a', 'b', 'c']) await journal.execute(id, command(key), add(1));
      const written = await events(id);
      expect(written.map(({ event }) => sha256(event))).toEqual(written.map(({ hash }) => hash));
      expect(parsed(written).map(({ previousHash }) => previousHash)).toEqual([
        chainSeed('incidents', id),
        written[0]?.hash,
        written[1]?.hash,
      ]);
    });

    it('answers the first event to a command that comes again, and writes nothing', async () => {
      const { journal, events, newId } = make();
      const id = newId();
      await journal.execute(id, command('a'), add(3));
      await journal.execute(id, command('b'), add(4));
      const again = await journal.execute(id, command('a', { now: '2026-02-01T00:00:00.000Z' }), add(99));
      expect(again).toMatchObject({ kind: 'repeated', seq: 1, type: 'incidents.signals-counted', state: { total: 7 } });
      expect(await events(id)).toHaveLength(2);
    });

    it('writes nothing for "nothing" and "refused", and the same key may still write later', async () => {
      const { journal, events, newId } = make();
      const id = newId();
      expect(await journal.execute(id, command('a'), () => ({ kind: 'nothing' }))).toEqual({
        kind: 'nothing',
        state: undefined,
      });
      expect(await journal.execute(id, command('a'), () => ({ kind: 'refused', reason: 'no' }))).toMatchObject({
        kind: 'refused',
        reason: 'no',
      });
      expect(await events(id)).toHaveLength(0);
      expect(await journal.execute(id, command('a'), add(1))).toMatchObject({ kind: 'written', seq: 1 });
    });

    it('lets no step of a superseded run write, but persons and the present run', async () => {
      const { journal, events, newId } = make();
      const id = newId();
      await journal.execute(id, command('a', { run: 2 }), add(1));
      await expect(journal.execute(id, command('b', { run: 1 }), add(1))).rejects.toMatchObject({
        name: 'RefusedError',
      });
      await expect(journal.execute(id, command('a', { run: 1 }), add(1))).rejects.toMatchObject({
        name: 'RefusedError',
      });
      await journal.execute(id, command('c', { actor: 'person:ciso-1' }), add(1));
      await journal.execute(id, command('d', { run: 2 }), add(1));
      expect(await journal.load(id)).toMatchObject({ run: 2, seq: 3 });
      expect(await events(id)).toHaveLength(3);
    });

    it('keeps personal text out of events and state, and reveals it', async () => {
      const { journal, events, newId } = make();
      const id = newId();
      await journal.execute(id, command('a'), add(1, 'Ana called'));
      await journal.execute(id, command('b'), add(1, 'Ana called'));
      const written = await events(id);
      expect(JSON.stringify([written, await journal.load(id)])).not.toContain('Ana');
      expect(await journal.reveal(id)).toEqual(
        new Map([
          ['1.1', 'Ana called'],
          ['2.1', 'Ana called'],
        ]),
      );
      const [first, second] = parsed(written).map(({ data }) => data['note']);
      expect(first).not.toEqual(second);
    });

    it('lets many write at once and loses none', async () => {
      const { journal, events, newId } = make();
      const id = newId();
      const keys = Array.from({ length: 7 }, (_, n) => `key-${n}`);
      await Promise.all(keys.map((key) => journal.execute(id, command(key), addAsManyAsThere)));
      expect(await journal.load(id)).toMatchObject({ seq: 7, state: { total: 127 } });
      expect(parsed(await events(id)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    });

    it('writes once when the same command comes many times at once', async () => {
      const { journal, events, newId } = make();
      const id = newId();
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => journal.execute(id, command('only'), add(5))));
      expect(outcomes.filter(({ kind }) => kind === 'written')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'repeated')).toHaveLength(7);
      expect(await events(id)).toHaveLength(1);
    });

    it('is due no more once its aggregate says so', async () => {
      const { journal, newId } = make();
      const id = newId();
      await journal.execute(id, command('a'), add(100));
      expect((await journal.load(id))?.wakeAt).toBeUndefined();
    });
  });
};
