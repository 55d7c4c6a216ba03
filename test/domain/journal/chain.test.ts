import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { JournalEvent } from '../../../contracts/journal-event.ts';
import { RefusedError } from '../../../domain/shared/errors.ts';
import { chainSeed, fence, recordFact, sha256, STATE_LIMIT_BYTES } from '../../../domain/shared/journal/index.ts';
import type { Aggregate, Command, Loaded } from '../../../domain/shared/journal/index.ts';

type State = { texts: string[]; seq: number };
const aggregate: Aggregate<State> = {
  area: 'incidents',
  evolve: (state, { data, seq }) => ({ texts: [...(state?.texts ?? []), String(data['text'])], seq }),
  wakeAt: () => undefined,
  status: () => 'open',
};
const NOW = '2026-01-31T23:50:00.000Z';
const command = (more: Partial<Command> = {}): Command => ({ key: 'k', actor: 'system:test', now: NOW, ...more });
const fact = (text: string) => ({ type: 'incidents.signals-counted' as const, data: { text } });
const salt = (): string => '0'.repeat(32);
const loadedOf = (at: Partial<Loaded<State>> = {}): Loaded<State> => ({
  ...{ state: { texts: [], seq: 1 }, seq: 1, hash: 'a'.repeat(64), run: 0, wakeAt: undefined },
  ...at,
});

test('any chain of facts links each event to the one before it, from the seed on', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 30 }), fc.uuid(), (texts, id) => {
      let loaded: Loaded<State> | undefined;
      let previousHash = chainSeed('incidents', id);
      for (const text of texts) {
        const { recorded, seq, state, run } = recordFact(
          aggregate,
          { id, loaded, command: command() },
          fact(text),
          salt,
        );
        const event = JournalEvent.parse(JSON.parse(recorded.event));
        expect(event).toMatchObject({ previousHash, seq: (loaded?.seq ?? 0) + 1, data: { text } });
        expect(recorded.hash).toBe(sha256(recorded.event));
        previousHash = recorded.hash;
        loaded = { state, seq, hash: recorded.hash, run, wakeAt: undefined };
      }
      expect(loaded?.state.texts).toEqual(texts);
    }),
  );
});

test('an event says when it happened and when it was recorded', () => {
  const earlier = '2026-01-31T20:00:00.000Z';
  const { recorded } = recordFact(
    aggregate,
    { id: 'a', loaded: undefined, command: command({ occurredAt: earlier }) },
    fact('x'),
    salt,
  );
  expect(JSON.parse(recorded.event)).toMatchObject({ occurredAt: earlier, recordedAt: NOW, cause: {} });
});

test.each([
  ['a step of the same run', 3, 3, 3],
  ['a step of a later run takes over', 3, 4, 4],
  ["a person's command, which has no run", 3, undefined, 3],
])('the run after %s', (_name, before, run, after) => {
  const written = recordFact(
    aggregate,
    { id: 'a', loaded: loadedOf({ run: before }), command: command(run === undefined ? {} : { run }) },
    fact('x'),
    salt,
  );
  expect(written.run).toBe(after);
});

test('a step of a superseded run is refused, any other is not', () => {
  expect(() => fence(loadedOf({ run: 4 }), command({ run: 3 }))).toThrow(RefusedError);
  for (const run of [4, 5, undefined])
    expect(() => fence(loadedOf({ run: 4 }), command(run === undefined ? {} : { run }))).not.toThrow();
  expect(() => fence(undefined, command({ run: 1 }))).not.toThrow();
});

test('a state that outgrows its item is refused before anything is written', () => {
  const big = loadedOf({ state: { texts: ['x'.repeat(STATE_LIMIT_BYTES)], seq: 1 } });
  expect(() => recordFact(aggregate, { id: 'a', loaded: big, command: command() }, fact('x'), salt)).toThrow(
    RangeError,
  );
});
