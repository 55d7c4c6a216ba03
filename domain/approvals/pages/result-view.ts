import type { Language } from '../../../contracts/language.ts';
import type { ApprovalPurpose, CaseHeading, FactorPart } from './approval-view.ts';

/** What all of them show. Moments are UTC ISO 8601, shown in `timeZone`. */
export type Shown = {
  now: string;
  timeZone: string;
  language: Language;
  incident: CaseHeading;
  purpose: ApprovalPurpose;
};

/** What was decided: to do it, not to do it, or to have it changed first. */
export type DecisionWord = 'approve' | 'reject' | 'change';

/** After a decision that was taken: by this person, now. */
export type DecidedView = Shown & {
  decision: DecisionWord;
  decidedAt: string;
  reason: string;
  /** What happens now: it goes on, others must approve as well, or it is worked over first. */
  next: 'goes-on' | 'more-needed' | 'sent-back';
};

/** Somebody (or this person before) had decided already: the answer 409. */
export type AlreadyDecidedView = Shown & {
  decision: DecisionWord;
  decidedAt: string;
  /** Role of who decided; absent when that person left the directory. */
  decidedBy: { label: string } | 'you' | 'another';
};

/** This person has approved; others still have to, by `dueAt`. With `form` it can be taken back. */
export type VotedView = Shown & {
  votedAt: string;
  dueAt: string;
  form?: {
    action: string;
    nonce: string;
    /** Present when taking it back needs a factor. */
    factor?: FactorPart;
    values?: Readonly<Partial<Record<string, string>>>;
    errors?: readonly { field: string; message: string }[];
  };
};

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

/** This person handed it over to another, who is asked by `dueAt`. */
export type DelegatedView = Shown & { to: string; dueAt: string };

/** This person took their approval back, and may decide anew by `dueAt`. */
export type RevokedView = Shown & { dueAt: string; back: string };

/** Anything else that could not be done; shows no detail of the case. */
export type ProblemView = {
  /** `This page is out of date`. */
  title: string;
  detail: string;
  /** HTTP status. */
  status: number;
  /** English unless said otherwise. */
  language?: Language;
  /** Path to try again at. */
  back?: string;
  /** To name to the operators: the request's id. */
  reference?: string;
};
