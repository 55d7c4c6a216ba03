import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { memoryDigestStore } from '../../../../adapters/memory/digest-store.ts';
import { admitAsk } from '../../../../domain/people/channels/admit-ask.ts';
import { admitMessage, digestDueAt, windowOf } from '../../../../domain/people/channels/digest-rule.ts';
import type { Ask, DigestStore } from '../../../../domain/people/channels/digest-store.ts';
import { flushDigest } from '../../../../domain/people/channels/flush-digest.ts';

const RULE = { most: 3, windowSeconds: 60 };
const START = Date.parse('2026-11-21T02:00:00.000Z');
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();

describe('the digest rule', () => {
  test.each([
    [1, 'single'],
    [3, 'single'],
    [4, 'gathered'],
    [1000, 'gathered'],
  ] as const)('message %d of a window is %s', (nth, verdict) => {
    expect(admitMessage(nth, RULE)).toBe(verdict);
  });

  test.each([
    ['at its beginning', 0, 60],
    ['at its last millisecond', 59.999, 60],
    ['of the next window', 60, 120],
  ])('a digest %s is due at its window’s end', (_name, now, due) => {
    expect(digestDueAt(at(now), RULE)).toBe(at(due));
  });
});

/** What reached one recipient: each entry is one message, with the asks it names. */
type Received = { at: string; kind: 'single' | 'digest'; keys: string[] };

/** A recipient whose messages are claimed by key, as the real ones are. */
const recipient = (store: DigestStore) => {
  const received: Received[] = [];
  const claimed = new Set<string>();
  const claim = (key: string): 'sent' | 'sent-before' => {
    if (claimed.has(key)) return 'sent-before';
    claimed.add(key);
    return 'sent';
  };
  const tell = async (ask: Ask, now: string): Promise<void> => {
    const standing = await admitAsk(store, 'somebody', ask, { now, rule: RULE });
    if (standing === 'single' && claim(ask.key) === 'sent') received.push({ at: now, kind: 'single', keys: [ask.key] });
  };
  const flush = (now: string) =>
    flushDigest(store, 'somebody', { now, rule: RULE }, (key, asks) => {
      const outcome = claim(key);
      if (outcome === 'sent') received.push({ at: now, kind: 'digest', keys: asks.map((ask) => ask.key) });
      return Promise.resolve(outcome);
    });
  return { received, tell, flush };
};

const ask = (n: number): Ask => ({ key: `ask-${String(n)}`, approvalId: `approval-${String(n)}`, kind: 'request' });

/** The store, each of whose calls waits for the scheduler: calls of different callers meet in every order. */
const interleaved = (store: DigestStore, scheduler: fc.Scheduler): DigestStore => ({
  standingOf: scheduler.scheduleFunction(store.standingOf),
  countUp: scheduler.scheduleFunction(store.countUp),
  record: scheduler.scheduleFunction(store.record),
  readGathered: scheduler.scheduleFunction(store.readGathered),
  settle: scheduler.scheduleFunction(store.settle),
  postpone: scheduler.scheduleFunction(store.postpone),
  rest: scheduler.scheduleFunction(store.rest),
});

/** Sweeps on, window after window, until nobody is to be woken any more. */
const sweepOut = async (store: ReturnType<typeof memoryDigestStore>, flush: (now: string) => Promise<unknown>) => {
  for (let seconds = 600; store.wakes.size > 0; seconds += 60) {
    if (seconds > 6000) throw new Error('the recipient is woken for ever');
    await flush(at(seconds));
  }
};

const moments = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 40 });
const flushes = fc.array(fc.integer({ min: 0, max: 550 }), { maxLength: 12 });

describe('under any interleaving of asks, repeated asks and flushes', () => {
  test('nobody gets more than the rule allows, and none is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), moments, flushes, async (scheduler, asks, sweeps) => {
        const store = memoryDigestStore();
        const { received, tell, flush } = recipient(interleaved(store, scheduler));
        const started = [
          // Every step may run twice.
          ...asks.flatMap((seconds, n) => [tell(ask(n), at(seconds)), tell(ask(n), at(seconds))]),
          ...sweeps.map((seconds) => flush(at(seconds))),
        ];
        await scheduler.waitFor(Promise.all(started));
        await sweepOut(store, (now) => scheduler.waitFor(flush(now)));

        expect(new Set(received.flatMap(({ keys }) => keys))).toEqual(new Set(asks.map((_, n) => ask(n).key)));
        const perWindow = Map.groupBy(received, ({ at: moment }) => windowOf(moment, RULE));
        for (const messages of perWindow.values()) {
          expect(messages.filter(({ kind }) => kind === 'single').length).toBeLessThanOrEqual(RULE.most);
          expect(messages.filter(({ kind }) => kind === 'digest').length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a crash after the digest went out names its asks again, and loses none that came meanwhile', async () => {
    const store = memoryDigestStore();
    const { received, tell, flush } = recipient(store);
    for (let n = 0; n < 5; n += 1) await tell(ask(n), at(0));
    const { settle } = store;
    store.settle = () => Promise.reject(new Error('killed'));
    await expect(flush(at(61))).rejects.toThrow('killed');
    store.settle = settle;
    for (let n = 5; n < 10; n += 1) await tell(ask(n), at(62));
    expect(await flush(at(63))).toBe('sent-before');
    expect(await flush(at(121))).toBe('sent');
    const digests = received.filter(({ kind }) => kind === 'digest').map(({ keys }) => keys);
    expect(digests).toEqual([
      ['ask-3', 'ask-4'],
      ['ask-3', 'ask-4', 'ask-8', 'ask-9'],
    ]);
  });

  test('what a digest has told is not told again on its own', async () => {
    const store = memoryDigestStore();
    const { tell, flush } = recipient(store);
    for (let n = 0; n < 4; n += 1) await tell(ask(n), at(0));
    await flush(at(61));
    expect(await admitAsk(store, 'somebody', ask(3), { now: at(62), rule: RULE })).toBe('told');
  });
});
