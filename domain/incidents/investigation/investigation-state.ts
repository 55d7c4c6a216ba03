import type { SealedContent } from '../../../contracts/journal-event.ts';

/** What people suppose has happened, until it is confirmed or refuted. */
export type Hypothesis = {
  /** `H1`, `H2`, ... unique in the incident. */
  key: string;
  text: SealedContent;
  /** Directory id of who looks after it. */
  owner: string;
  verdict?: Verdict;
};

export const VERDICTS = ['confirmed', 'refuted'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Something to find out, by whom and until when. */
export type Task = {
  /** `T1`, `T2`, ... unique in the incident. */
  key: string;
  what: SealedContent;
  owner: string;
  /** UTC ISO 8601. */
  dueAt: string;
  status: 'open' | 'done' | 'dropped';
  /** When its owner hears of it next; undefined once it is over. */
  remindAt?: string;
  /** The hypothesis that it is to decide. */
  hypothesis?: string;
};

/** What the search for the cause rests on. The indicators themselves are in the events. */
export type Investigation = { hypotheses: Hypothesis[]; tasks: Task[]; indicators: number };

export const NOTHING_YET: Investigation = { hypotheses: [], tasks: [], indicators: 0 };
