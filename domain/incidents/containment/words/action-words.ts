import type { Target } from '../target.ts';

/** An action in the words of the person who decides; `target` as it can be read now. */
export type ActionWords = {
  what: (target: Target) => string;
  /** What the rehearsal found. */
  rehearsed: string;
  /** How it can be undone. */
  release: string;
  /** What a release does, for each reason. */
  restored: (target: Target) => string;
  remediated: (target: Target) => string;
};
