import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { takeToken } from '../../../../domain/people/channels/take-token.ts';
import type { TokenBucket } from '../../../../domain/people/channels/take-token.ts';

const RULE = { perSecond: 4, burst: 4 };
const SNS_LIMIT = 10;

/** Messages that arrive when they do, come back late by any jitter, and take turns until all have gone. */
const play = (arrivals: readonly number[], lateness: readonly number[]): number[] => {
  const waiting = arrivals.map((moment) => moment);
  const gone: number[] = [];
  let bucket: TokenBucket | undefined;
  for (let turn = 0; waiting.length > 0; turn += 1) {
    if (turn > arrivals.length * 50) throw new Error('some never get their turn');
    waiting.sort((a, b) => a - b);
    const now = waiting.shift() ?? 0;
    const answer = takeToken(bucket, now, RULE);
    bucket = answer.bucket;
    if (answer.kind === 'go') gone.push(now);
    // A queue delays by whole seconds, and never delivers early.
    else waiting.push(now + Math.ceil(answer.delayMs / 1000) * 1000 + (lateness[turn % lateness.length] ?? 0));
  }
  return gone;
};

const mostInASecond = (moments: readonly number[]): number =>
  Math.max(...moments.map((from) => moments.filter((moment) => moment >= from && moment < from + 1000).length));

describe('the token bucket of a subscription', () => {
  test('lets a burst through, then asks to come back, each at a place of its own', () => {
    let bucket: TokenBucket | undefined;
    const turns = Array.from({ length: 7 }, () => {
      const turn = takeToken(bucket, 1000, RULE);
      bucket = turn.bucket;
      return turn.kind === 'go' ? 0 : turn.delayMs;
    });
    expect(turns).toEqual([0, 0, 0, 0, 250, 500, 750]);
  });

  test('is full again after a second', () => {
    const empty = { fullAtMs: 2000, lineEndMs: 1000 };
    expect([1000, 1250, 2000].map((now) => takeToken(empty, now, RULE).kind)).toEqual(['wait', 'go', 'go']);
  });

  test('never lets more through in any second than SNS takes, and none is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 120 }),
        fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 10 }),
        (arrivals, lateness) => {
          const gone = play(arrivals, lateness);
          expect(gone).toHaveLength(arrivals.length);
          expect(mostInASecond(gone)).toBeLessThan(SNS_LIMIT);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a thousand at once go within the time that the rate needs, with few turns lost', () => {
    const gone = play(
      Array.from({ length: 1000 }, () => 0),
      [0],
    );
    expect(gone.at(-1)).toBeLessThan((1000 / RULE.perSecond) * 1000 * 1.1);
  });
});
