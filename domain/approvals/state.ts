import type { Purpose } from '../../contracts/config/approvals.ts';
import type { SealedContent } from '../../contracts/journal-event.ts';
import type { Severity } from '../../contracts/severity.ts';

export const SUBJECT_AREAS = ['incidents', 'regulation', 'people', 'approvals'] as const;
/** What is asked about, for a purpose. Of the areas people and approvals it is a matter without an incident behind it. */
export type Subject = { area: (typeof SUBJECT_AREAS)[number]; aggregateId: string; purpose: Purpose };
export type Asked = { personId: string; tier: number; at: string };
export type Vote = { by: string; at: string; reason: SealedContent };
/** What a decision says beside yes or no: since when the entity is aware (UTC ISO 8601). */
export type Answer = { awareAt?: string };
export type ApprovalOutcome = 'approved' | 'rejected' | 'expired' | 'cancelled';

/** A question to people. All moments are UTC ISO 8601. */
export type ApprovalState = {
  id: string;
  subject: Subject;
  /** The incident behind it, for subjects and mails; a matter of the house has none. */
  incidentId?: string;
  round: number;
  title: string;
  /** The incident's. */
  severity?: Severity;
  status: 'pending' | ApprovalOutcome;
  requestedAt: string;
  /** Eligible persons, tier after tier. */
  tiers: string[][];
  asked: Asked[];
  remindAt: string;
  isReminded: boolean;
  escalateAt: string;
  isEscalated: boolean;
  dueAt: string;
  /** Until when each person's pages are silent. */
  acknowledged: Record<string, string>;
  /** The draft that is asked about, as it lies in the vault. */
  draft?: { key: string; versionId: string; sha256: string };
  /** How many distinct people must approve. */
  quorum: number;
  /** Whether one of them may decide alone, which is marked. */
  canBreakGlass: boolean;
  /** Who has approved so far, while more are needed. */
  votes: Vote[];
  decision?: Vote & { isBreakGlass?: boolean; answer?: Answer };
  /** When it fell away or ran out, without a decision. */
  endedAt?: string;
};
