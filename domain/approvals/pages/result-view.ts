import type { ApprovalPurpose, CaseHeading } from './approval-view.ts';

/** What all of them show. */
export type Shown = { now: string; timeZone: string; incident: CaseHeading; purpose: ApprovalPurpose };

/** After a decision that was taken: by this person, now. */
export type DecidedView = Shown & {
  decision: 'approve' | 'reject';
  decidedAt: string;
  reason: string;
  /** What happens now, one sentence each. */
  next: readonly string[];
};

/** Somebody (or this person before) had decided already: the answer 409. */
export type AlreadyDecidedView = Shown & {
  decision: 'approve' | 'reject';
  decidedAt: string;
  /** Role of who decided; `you` when it is the same person. */
  decidedBy: string;
};

/** This person has approved; others still have to, by `dueAt`. */
export type VotedView = Shown & { votedAt: string; dueAt: string };

/** Nobody decided in time, or the question fell away: the answer 410. */
export type EndedView = Shown & { ended: 'expired' | 'cancelled'; endedAt: string };

/** After an acknowledgement. */
export type AcknowledgedView = Shown & {
  /** UTC ISO 8601: until when reminders to this person pause. */
  until: string;
  dueAt: string;
  /** Path of the page to go back to. */
  back: string;
};

/** Anything else that could not be done; shows no detail of the case. */
export type ProblemView = {
  /** `This page is out of date`. */
  title: string;
  detail: string;
  /** HTTP status. */
  status: number;
  /** Path to try again at. */
  back?: string;
  /** To name to the operators: the request's id. */
  reference?: string;
};
