import type { Mark, MilestoneKind, ReviewRecord } from '../../incidents/index.ts';

/** From one moment of the incident to the next; the longest is marked. Moments are UTC ISO 8601. */
export type ShownStretch = { until: Mark; from: string; to: string; ms: number; isLongest: boolean };

/** A line of the timeline. `who`: by function; `detail`: level, action or person. */
export type ShownMilestone = {
  kind: MilestoneKind;
  at: string;
  who: string;
  detail?: string;
  why?: string;
  isDecision: boolean;
};

/** A duty to tell somebody, as its clock stands. `metAt`: when they had it. */
export type ShownClock = {
  title: string;
  due: string;
  status: 'met' | 'missed' | 'running' | 'withdrawn';
  metAt?: string;
};

/** An entity's decision about the class of the incident; undecided where nobody has. */
export type ShownClass = { entity: string; major?: boolean; by?: string; at?: string };

/** What Holdfast has prepared for the people who review. */
export type PreparedReview = {
  stretches: readonly ShownStretch[];
  timeline: readonly ShownMilestone[];
  classes: readonly ShownClass[];
  clocks: readonly ShownClock[];
};

type Listed = { value: string; label: string };

/** What the form of a review needs to know. */
export type ReviewTerms = {
  /** Some entity's case is major: nobody closes the review without a word on the framework. */
  isMajor: boolean;
  /** Who may own an action. */
  owners: readonly Listed[];
  /** Controls and playbooks that an action may change. */
  changeable: readonly Listed[];
  /** A calendar day in the reader's zone: nothing is due before it. */
  today: string;
};

/** What the first who signed wrote down. `by`: by function. */
export type WrittenReview = ReviewRecord & { by: string; at: string };

/** The question of a review: prepared, then written by the first and signed by the second. */
export type ReviewQuestion = {
  purpose: 'review';
  outcome: readonly string[];
  prepared: PreparedReview;
  terms: ReviewTerms;
  written?: WrittenReview;
};
