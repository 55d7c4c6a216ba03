import type { Admission } from './digest-rule.ts';

/** One message to a recipient about a decision. `key` is what claims it; no personal data. */
export type Ask = { key: string; approvalId: string; kind: string };

/** What is known of a message: admitted on its own, waiting for the digest, or told by one. */
export type Standing = Admission | 'told';

/** What keeps the digest rule: counts, verdicts, and what is gathered, each per recipient. */
export interface DigestStore {
  /** What was decided about this message before; undefined when it is new. */
  standingOf: (recipient: string, key: string) => Promise<Standing | undefined>;
  /** Counts one more message of the window and answers which it is, from 1; no two callers get the same number. */
  countUp: (recipient: string, window: number) => Promise<number>;
  /** Keeps the verdict, with what is gathered and when its digest is due, all or nothing; false when there is one already. */
  record: (recipient: string, ask: Ask, verdict: Admission, dueAt: string) => Promise<boolean>;
  /** All that waits, and a mark that changes with every message gathered after it. */
  readGathered: (recipient: string) => Promise<{ asks: Ask[]; mark: number }>;
  /** These were told in a digest. */
  settle: (recipient: string, asks: readonly Ask[]) => Promise<void>;
  /** When to look again. */
  postpone: (recipient: string, until: string) => Promise<void>;
  /** Nothing waits: the recipient is not woken again, unless something was gathered since the mark. */
  rest: (recipient: string, mark: number) => Promise<void>;
}
