import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { moveClock, withdrawObligation } from '../../../../domain/regulation/index.ts';
import type { Clock } from '../../../../domain/regulation/index.ts';
import { apply, at, clockOf, opened } from './sample-obligation.ts';

test.each<[says: string, clock: Clock, why: 'awareness-earlier' | 'new-submission', moves: boolean]>([
  ['the same clock changes nothing', clockOf(240), 'new-submission', false],
  ['an earlier awareness moves it earlier', clockOf(180), 'awareness-earlier', true],
  ['a later limit is not taken from an awareness', clockOf(241), 'awareness-earlier', false],
  ['it is from a new submission', clockOf(241), 'new-submission', true],
  [
    'a relief that the same limit has is taken',
    { ...clockOf(240), due: at(600), reliefApplied: true },
    'awareness-earlier',
    true,
  ],
])('%s', (_says, clock, why, moves) => {
  expect(moveClock(clock, why)(opened()).kind).toBe(moves ? 'event' : 'nothing');
});

it('nothing moves the clock of a duty that is over', () => {
  const over = apply(opened(), withdrawObligation('reclassified')(opened()));
  expect(over.status).toBe('withdrawn');
  expect(moveClock(clockOf(60), 'awareness-earlier')(over)).toEqual({ kind: 'nothing' });
});

it('no event moves a legal limit later, except a new submission', () => {
  const move = fc.record({
    minutes: fc.integer({ min: 1, max: 1000 }),
    why: fc.constantFrom('awareness-earlier' as const, 'decided-again' as const, 'new-submission' as const),
  });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 15 }), (moves) => {
      let state = opened();
      for (const { minutes, why } of moves) {
        const before = state.clock;
        state = apply(state, moveClock(clockOf(minutes), why)(state));
        if (why !== 'new-submission') expect(state.clock.limit <= before.limit).toBe(true);
        if (why !== 'new-submission') expect(state.clock.due <= before.due || state.clock.reliefApplied).toBe(true);
      }
    }),
  );
});
