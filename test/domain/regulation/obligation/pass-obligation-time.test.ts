import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { moveClock, passObligationTime } from '../../../../domain/regulation/index.ts';
import type { ObligationState } from '../../../../domain/regulation/index.ts';
import { apply, at, clockOf, opened } from './sample-obligation.ts';

/** Everything that time asks for by then, and the obligation after it. */
const pass = (from: ObligationState, minutes: number): { fired: string[]; state: ObligationState } => {
  const fired: string[] = [];
  let state = from;
  for (
    let next = passObligationTime(at(minutes))(state);
    next.kind === 'event';
    next = passObligationTime(at(minutes))(state)
  ) {
    const percent = next.data['percent'];
    fired.push(next.type.replace('regulation.', '') + (typeof percent === 'number' ? ` ${percent}` : ''));
    state = apply(state, next, at(minutes));
  }
  return { fired, state };
};

const ALL = ['deadline-warned 50', 'deadline-warned 75', 'last-hour-begun', 'deadline-warned 90', 'deadline-breached'];

test.each([
  [119, 0],
  [120, 1],
  [179, 1],
  [180, 3],
  [215, 3],
  [216, 4],
  [239, 4],
  [240, 5],
  [9999, 5],
])('of a clock of four hours, %i minutes on, %i things happened', (minutes, count) => {
  expect(pass(opened(), minutes).fired).toEqual(ALL.slice(0, count));
});

it('warns once each, in order, and breaches once, however often and late it is woken', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 }), (wakeUps) => {
      let state = opened();
      const fired: string[] = [];
      for (const minutes of [...wakeUps, 400]) {
        const passed = pass(state, minutes);
        fired.push(...passed.fired);
        state = passed.state;
      }
      expect(fired).toEqual(ALL);
      expect(state).toMatchObject({ warned: 90, isLastHour: true, isBreached: true });
    }),
  );
});

it('warns in order of a clock that was over when it began', () => {
  expect(pass(opened(clockOf(0)), 0).fired).toEqual([
    'last-hour-begun',
    ...['deadline-warned 50', 'deadline-warned 75', 'deadline-warned 90', 'deadline-breached'],
  ]);
});

it('a new clock begins its warnings again, and may be breached again', () => {
  const { state } = pass(opened(), 240);
  const moved = apply(state, moveClock(clockOf(240, at(300)), 'new-submission')(state));
  expect(pass(moved, 419).fired).toEqual([]);
  expect(pass(moved, 540).fired).toEqual(ALL);
});

it('what is late stays late when the clock moves earlier: it is not breached twice', () => {
  const { state } = pass(opened(), 240);
  const moved = apply(state, moveClock(clockOf(200), 'awareness-earlier')(state));
  expect(moved).toMatchObject({ isBreached: true, clock: clockOf(200) });
  expect(pass(moved, 500).fired).toEqual(['last-hour-begun']);
});
