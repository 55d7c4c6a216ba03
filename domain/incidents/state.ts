import type { ExerciseMark } from '../../contracts/exercise.ts';
import type { SealedContent } from '../../contracts/journal-event.ts';
import type { SignalResource } from '../../contracts/signal.ts';
import type { Severity } from '../../contracts/severity.ts';
import type { ReleaseReason } from './containment/containment-action.ts';
import type { ContainmentState } from './containment/containment-state.ts';
import type { LinkKind } from './cases/link-kind.ts';
import type { EvidenceState } from './evidence/index.ts';
import type { Investigation } from './investigation/investigation-state.ts';
import type { Voice } from './facts.ts';
import type { RecoveryState } from './recovery/recovery-state.ts';
import type { ReviewAction, ReviewState } from './review/review-state.ts';

/** The moments the KPIs need, kept from the first day. UTC ISO 8601; unknown stays undefined. */
export type IncidentTimes = {
  /** Earliest adverse event known. */
  occurredAt?: string;
  /** When the first signal or report was recorded. */
  firstSignalAt: string;
  /** When we opened the incident. */
  detectedAt: string;
  /** When a person of the bank first knew (declared, opened by report, or decided). */
  awareAt?: string;
  firstContainedAt?: string;
  lastContainedAt?: string;
  recoveredAt?: string;
  closedAt?: string;
};

/** A dismissal or a lowering of SEV1-2 that waits for the second person. */
export type Proposal = {
  kind: 'dismissal' | 'severity-lowering';
  round: number;
  proposedBy: string;
  reason: SealedContent;
  severity?: Severity;
};

/** A hand-over of command that nobody has accepted yet. */
export type PendingHandOver = { round: number; from?: string; to: string; proposedBy: string; summary: SealedContent };

/** A release that a second person has not decided on, or that they approved and that is being carried out. */
export type PendingRelease = {
  round: number;
  action: string;
  as: ReleaseReason;
  override: boolean;
  note: SealedContent;
  /** JSON of what others changed since the capture. */
  changes: SealedContent;
  /** A directory id; undefined for the offer that follows a containment without asking. */
  proposedBy?: string;
  /** Who approved it. */
  approvedBy?: string;
};

/** Who named a principal: `principal` is the ref of its sealed content. */
export type NamedBy = Voice & { principal: string };

/** Where an incident stands: what follows from its events. */
export type IncidentState = {
  id: string;
  origin: 'signal' | 'person';
  status: 'open' | 'dismissed' | 'closed' | 'merged';
  title: string;
  source: string;
  account: string;
  region: string;
  /** Of the finding that opened it. */
  findingType: string;
  /** Of all attached findings, each once: the playbook is chosen by all of them. */
  findingTypes: string[];
  findingUid: string;
  /** The signal that opened it: its raw event is the first evidence. */
  signalUid: string;
  severityId: number;
  isActive: boolean;
  /** What the newest signal is about. */
  resource: SignalResource;
  /** Everything that the signals named, each once, the newest last; missing in journals that began before it was kept. */
  resources?: SignalResource[];
  description: SealedContent;
  /** JSON of a SignalPrincipal. */
  principal?: SealedContent;
  /** Whom containment is aimed at: everybody whom the signals named and who did not leave, the newest last. */
  principals: SealedContent[];
  /**
   * Refs of the sealed contents that name everybody ever named, the oldest first: they stay involved when they leave
   * `principals`. Missing in journals that began before it was kept.
   */
  involved?: string[];
  /** JSON of the addresses that each signal named, the newest last. */
  remotes?: SealedContent[];
  /** Who named each of these principals; missing in journals that began before it was kept. */
  voices?: NamedBy[];
  severity?: { level: Severity; highest: Severity; reasons: string[]; round: number };
  signals: { count: number; lastAt: string };
  /** Raised by every fact that asks for a new plan. */
  facts: number;
  times: IncidentTimes;
  containment?: ContainmentState | undefined;
  evidence?: EvidenceState | undefined;
  /** End of the legal hold, UTC ISO 8601: before it nothing is erased. */
  heldUntil?: string;
  /** The regulatory cases of the entities it touches: journals of their own, with an end of their own. */
  cases: string[];
  /** The recovery checks were red and wait for their next turn. */
  isRecoveryRed?: boolean;
  /** All checks are green, since when, and until when they must stay so. `isDue`: they are looked at again. */
  recoveryHold?: { since: string; until: string; isDue: boolean };
  /** Runbooks; none where neither the playbook nor a person wants one. */
  recovery?: RecoveryState | undefined;
  /** Business continuity, as people decided: since when it is active, or when it was stood down. `by`: the actor. */
  continuity?: { plan: string; by: string; activatedAt: string; stoodDownAt?: string };
  review?: ReviewState;
  /** What reviews want done, whoever has done it since: goes on after the close. */
  actions?: ReviewAction[];
  proposal?: Proposal;
  proposals: number;
  /** Directory id of the one person who leads the response now. */
  commander?: string;
  handOver?: PendingHandOver;
  handOvers?: number;
  /** Directory ids of those who alone may see it; undefined: it is not restricted. */
  restrictedTo?: string[];
  release?: PendingRelease;
  releases?: number;
  /** Codes of the report by its field, and by whom they were recorded. */
  rootCause?: {
    codes: Partial<Record<'4.1' | '4.2' | '4.3', string[] | undefined>>;
    summary: SealedContent;
    by: string;
  };
  /** Hypotheses and tasks of those who look for the cause. */
  investigation?: Investigation;
  /** Where it goes on, as the person who merged it said. `by`: the actor. */
  merged?: { into: string; by: string; reason: SealedContent };
  /** Ids of the incidents that were merged into this one. */
  absorbed?: string[];
  /** The incident that it was part of. */
  splitFrom?: string;
  /** Ids of the incidents that were part of this one. */
  children?: string[];
  /** Incidents that belong to it, and go on by themselves. */
  links?: { to: string; kind: LinkKind }[];
  /** Set when it is practice: the exercise it is. */
  exercise?: ExerciseMark;
  /** Persons whose events led here: never their own approvers. */
  requesters: string[];
  run: number;
};
