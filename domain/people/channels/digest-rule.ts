import type { DigestRule } from '../../../contracts/config/channels.ts';

/** What becomes of one more message to a recipient: on its own at once, or gathered into the digest of its window. */
export type Admission = 'single' | 'gathered';

/** Number of the window that `now` (UTC ISO 8601) lies in. */
export const windowOf = (now: string, { windowSeconds }: DigestRule): number =>
  Math.floor(Date.parse(now) / (windowSeconds * 1000));

/** When the window that `now` lies in ends, and its digest is due (UTC ISO 8601). */
export const digestDueAt = (now: string, rule: DigestRule): string =>
  new Date((windowOf(now, rule) + 1) * rule.windowSeconds * 1000).toISOString();

/**
 * The digest rule: of the messages to one recipient within a window the first `most` go out on their own; every later one
 * waits for the window's digest. `nth` counts from 1.
 */
export const admitMessage = (nth: number, { most }: DigestRule): Admission => (nth <= most ? 'single' : 'gathered');
