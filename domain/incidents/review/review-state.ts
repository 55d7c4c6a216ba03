import type { SealedContent } from '../../../contracts/journal-event.ts';
import type { FrameworkDecision } from './review-record.ts';

/** What is to be done after a review, until it is done or dropped. Moments are UTC ISO 8601. */
export type ReviewAction = {
  /** Within the incident: `1.2` is the second of the review of round 1, `1.framework` its review of the framework. */
  key: string;
  what: SealedContent;
  /** A directory id. */
  owner: string;
  /** A calendar day. */
  dueOn: string;
  /** What it is to change: a control or a playbook. */
  changes?: string;
  status: 'open' | 'done' | 'dropped';
  /** When its owner hears of it next; undefined once it is over. */
  remindAt?: string;
  /** The control or playbook that was changed, and when it was done. */
  changed?: string;
  endedAt?: string;
};

/** A review as two people signed it. */
export type ReviewState = { by: string; at: string; signedBy: string[]; framework?: FrameworkDecision };
