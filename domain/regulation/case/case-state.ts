import type { SealedContent } from '../../../contracts/journal-event.ts';
import type { FactValue, RecordedFactValue } from '../facts/fact-value.ts';

/** Regimes whose awareness is decided apart: a breach may be known later than the incident. */
export type Regime = 'dora' | 'gdpr' | 'nis2';

/** A person's decision with its proof. All moments are UTC ISO 8601. */
export type Decided = { at: string; by: string; seq: number; reason: SealedContent };

/** What the rule proposes from the facts so far. */
export type ProposedVerdict = {
  major: boolean;
  criteria: string[];
  thresholdsMet: number;
  maliciousAccess: boolean;
  reasons: string[];
  flips: string[];
  unknown: string[];
  ruleVersion: string;
  settingsVersion: string;
  /** Of which round of facts. */
  round: number;
  at: string;
  seq: number;
};

/** What a person decided about the class of the incident. */
export type Classification = Decided & {
  /** SHA-256 of the reasons of the verdict that was decided on: the same reasons are not asked about again. */
  ground?: string | undefined;
  major: boolean;
  criteria: string[];
  /** 2025/301 Art. 5(2): classified as major only after 24 hours from awareness. */
  isLate: boolean;
};

/** The personal data side: what a person decided about the risk (2016/679 Art. 33(1), 34(1)). */
export type BreachDecision = Decided & {
  risk: 'unlikely' | 'risk' | 'high-risk';
  severity?: number;
  exemption?: string;
};

/**
 * Non-major incidents of one root cause that are major together; it is noted on the newest of them. Moments are UTC.
 * @law 2024/1772 Art. 8(2)
 */
export type Recurrence = {
  rootCause: string;
  /** Cases of the same entity, in the order they occurred; of a long row the newest hundred. */
  cases: string[];
  count: number;
  firstOccurredAt: string;
  lastOccurredAt: string;
  criteria: string[];
  /** The monthly run that found it. */
  runId: string;
  at: string;
  seq: number;
};

export type CaseObligation = {
  id: string;
  kind: string;
  status: 'open' | 'received' | 'withdrawn';
  /** When the authority had it: the next clock runs from here. */
  submittedAt?: string;
};

/** One entity's regulatory case of one incident: facts, verdicts, decisions and duties. */
export type CaseState = {
  id: string;
  incidentId: string;
  entityId: string;
  title: string;
  status: 'open' | 'closed';
  /** The earliest moment anybody could have known: planning runs from here until awareness is decided. */
  detectedAt: string;
  incidentStatus: 'open' | 'dismissed' | 'closed' | 'merged';
  /** Raised by every change of the facts. */
  round: number;
  facts: Record<string, RecordedFactValue>;
  /**
   * Of each figure that classification is made of, the gravest value before the one that is held; what was taken back as wrong
   * is none of them. Nothing falls below the law's threshold again.
   */
  peaks: Record<string, FactValue>;
  /** A value that contradicts the one that is held; both are kept until a person says which holds. */
  contradictions: Record<string, RecordedFactValue>;
  verdict?: ProposedVerdict;
  awareness: Partial<Record<Regime, Decided & { awareAt: string }>>;
  classification?: Classification;
  recurrence?: Recurrence;
  /** Questions about the class so far, and whether one is open. */
  requests: number;
  isAsking: boolean;
  isUndecidedPaged: boolean;
  breach?: BreachDecision;
  /** NIS2 Art. 23(3): a person held it significant. */
  significance?: Decided & { significant: boolean };
  reclassified?: Decided;
  obligations: CaseObligation[];
  closedAt?: string;
  /** The case in which it goes on: its incident was merged. */
  mergedInto?: string;
  /** Cases that go on in this one. */
  absorbed?: string[];
};
