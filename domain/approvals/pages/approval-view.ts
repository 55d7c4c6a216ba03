import type { MatterPurpose } from '../../../contracts/config/approvals.ts';
import type { Language } from '../../../contracts/language.ts';
import type { Severity } from '../../../contracts/severity.ts';
import type { ChangedField } from '../../people/index.ts';
import type { ReportField } from '../../shared/html/index.ts';
import type { DecisionForm } from './form-view.ts';
import type { ReviewQuestion } from './review-view.ts';

export type * from './form-view.ts';
export type * from './review-view.ts';

/** The incident, or the matter without severity, as every page and mail about it begins. */
export type CaseHeading = { id: string; title: string; severity?: Severity };

/** Somebody who was asked, named by role: `Security on call`, tier 1. Moments are UTC ISO 8601. */
export type AskedPerson = {
  label: string;
  tier: number;
  askedAt: string;
  /** Until when reminders to them pause, as they said that they look at it. */
  acknowledgedUntil?: string;
};

/** Until when, and what happens on silence. Silence never consents. */
export type Deadline = {
  /** UTC ISO 8601: after it the link does nothing any more. */
  dueAt: string;
  /** The next escalation: when, and to whom (role). Absent when there is no further tier. */
  nextTier?: { at: string; label: string };
};

/** What is known of the incident; the free text is whatever the source or the reporter wrote. */
export type CaseFacts = {
  summary: string;
  resource?: { type: string; uid: string; name?: string };
  principal?: { type: string; name: string };
  /** GuardDuty, CloudWatch, a person ... */
  source: string;
  occurredAt?: string;
  detectedAt: string;
  signalCount: number;
  /** Who leads the response, by function. */
  commander?: string;
  /** Why the severity is what it is, one sentence each. */
  severityReasons: readonly string[];
};

/** An object stored as evidence. */
export type EvidenceItem = { name: string; sha256: string; capturedAt: string };

/** One planned act on the outside, as rehearsed. */
export type PlannedAction = {
  /** In plain words: `Deactivate access key AKIA... of user ci-deploy`. */
  what: string;
  /** Who and what stops, one sentence each; empty means nothing was found. */
  blastRadius: readonly string[];
  /** What the rehearsal answered, and whether the act would go through. */
  dryRun: { ok: boolean; result: string };
  /** How it is released; absent for an act that cannot be undone. */
  release?: string;
};

/** What somebody proposes: a matter of the house itself, a release, a hand-over, a runbook. */
type ProposedPurpose = MatterPurpose | 'release' | 'hand-over' | 'runbook' | 'runbook-step' | 'manual-action';

/** Who proposed what, and why. */
export type MatterQuestion = {
  [P in ProposedPurpose]: {
    purpose: P;
    proposedBy: string;
    proposedAt: string;
    reason: string;
    /** What would change, or what happened, one sentence each. */
    changes: readonly string[];
    changed?: readonly ChangedField[];
  };
}[ProposedPurpose];

/** What exactly is asked, by purpose. */
export type Question =
  | {
      purpose: 'containment';
      actions: readonly PlannedAction[];
      evidence: readonly EvidenceItem[];
      /** What could not be captured before containment. */
      missingEvidence: readonly string[];
    }
  | (ReviewQuestion & { evidence: readonly EvidenceItem[] })
  | {
      purpose: 'regulator-report';
      reportName: string;
      authority: string;
      dueAt?: string;
      /** Fields that lint still asks for. */
      gaps: readonly string[];
      fields: readonly ReportField[];
    }
  | {
      purpose: 'dora-classification';
      entity: string;
      /** What the rule proposes, in words. */
      proposal: { criteria: readonly string[]; reasons: readonly string[]; flips: readonly string[] };
      /** Figures nobody has said yet; they stand as none. */
      unknown: readonly string[];
      /** Since when the entity counts as aware, and whether a person decided that. */
      awareAt: string;
      isAwarenessDecided: boolean;
      /** When the initial notification is due if it is classified as major now. */
      initialDueAt: string;
    }
  | {
      purpose: 'submission-receipt';
      reportName: string;
      authority: string;
      submittedAt: string;
      reference: string;
      proof: string;
      recordedBy: string;
      dueAt: string;
    }
  | { purpose: 'dismissal'; proposedBy: string; proposedAt: string; reason: string }
  | {
      purpose: 'severity-lowering';
      from: Severity;
      to: Severity;
      proposedBy: string;
      proposedAt: string;
      reason: string;
    }
  | MatterQuestion;

export type ApprovalPurpose = Question['purpose'];

/** How many people must approve, who has, with their reasons, and whether one may decide alone. */
export type Quorum = {
  needed: number;
  votes: readonly { label: string; at: string; reason: string }[];
  canBreakGlass: boolean;
};

/** All the approval page shows. Every moment is UTC ISO 8601; the page shows them in `timeZone`. */
export type ApprovalView = {
  /** When the page is made. */
  now: string;
  /** IANA zone and language of the person who reads. */
  timeZone: string;
  language: Language;
  incident: CaseHeading;
  /** Absent where no incident is behind the question. */
  facts?: CaseFacts;
  question: Question;
  /** The person who reads: role, tier, and why they are asked in one sentence. */
  reader: { label: string; tier: number; why: string };
  asked: readonly AskedPerson[];
  deadline: Deadline;
  quorum: Quorum;
  /** The reader's own page of the regulatory case, relative to this one; absent where there is no case. */
  caseLink?: string;
  form: DecisionForm;
};
