import type { RateRule } from '../../../contracts/config/channels.ts';

/**
 * A token bucket per subscription, as the two moments (ms since 1970) that say all of it: `fullAtMs`, when it would be full
 * again, and `lineEndMs`, when the last of those waiting was told to come back.
 */
export type TokenBucket = { fullAtMs: number; lineEndMs: number };

/** Whether this message may go now; if not, after how many milliseconds to ask again. */
export type Turn = { kind: 'go'; bucket: TokenBucket } | { kind: 'wait'; delayMs: number; bucket: TokenBucket };

/**
 * At most `burst` at once and `perSecond` after that, so that no second ever sees more than both together. Who is refused
 * gets a place in the line of its own, so that a thousand waiting messages do not come back together; who comes back late
 * finds the bucket fuller, never a right to overrun it.
 */
export const takeToken = (bucket: TokenBucket | undefined, nowMs: number, { perSecond, burst }: RateRule): Turn => {
  const intervalMs = 1000 / perSecond;
  const { fullAtMs, lineEndMs } = bucket ?? { fullAtMs: nowMs, lineEndMs: nowMs };
  const next = Math.max(fullAtMs, nowMs) + intervalMs;
  if (next - nowMs <= burst * intervalMs) return { kind: 'go', bucket: { fullAtMs: next, lineEndMs } };
  const place = Math.max(lineEndMs, nowMs) + intervalMs;
  return { kind: 'wait', delayMs: place - nowMs, bucket: { fullAtMs, lineEndMs: place } };
};
