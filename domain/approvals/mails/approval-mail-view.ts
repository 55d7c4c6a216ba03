import type { Language } from '../../../contracts/language.ts';
import type { ApprovalPurpose, AskedPerson, CaseHeading, Deadline } from '../pages/approval-view.ts';

/**
 * All a mail that asks for a decision says. Mail is read in public and kept for ever: its title and `asks` name no
 * person and no address; what needs them stands behind the link.
 */
export type ApprovalMailView = {
  /** When the mail is made, UTC ISO 8601. */
  now: string;
  /** IANA zone and language of the person who reads. */
  timeZone: string;
  language: Language;
  incident: CaseHeading;
  purpose: ApprovalPurpose;
  /** What is asked, one neutral sentence each: `Deactivate one access key`. */
  asks: readonly string[];
  /** Who stops working when it is done, one neutral sentence each. */
  blastRadius: readonly string[];
  reader: { label: string; tier: number; why: string };
  requestedBy: string;
  asked: readonly AskedPerson[];
  deadline: Deadline;
  /** The personal link. */
  link: string;
};

/** First ask, the reminder of it, the ask to whoever comes next or stands in, and the last call before nothing is done. */
export type ApprovalMailKind = 'request' | 'reminder' | 'escalation' | 'delegation' | 'last-call';

/** What a manager who may not decide is told when their people are silent. It has no link. */
export type ManagerMailView = Pick<ApprovalMailView, 'now' | 'timeZone' | 'language' | 'incident' | 'purpose'> & {
  dueAt: string;
  /** Who has not answered, by function. */
  silent: readonly string[];
};
