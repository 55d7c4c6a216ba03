import type { ChainStep } from '../../contracts/config/approval-policy.ts';
import type { Purpose } from '../../contracts/config/approvals.ts';
import type { SealedContent } from '../../contracts/journal-event.ts';
import type { Severity } from '../../contracts/severity.ts';

export const SUBJECT_AREAS = ['incidents', 'regulation', 'people', 'approvals'] as const;
/** What is asked about, for a purpose. Of the areas people and approvals it is a matter without an incident behind it. */
export type Subject = { area: (typeof SUBJECT_AREAS)[number]; aggregateId: string; purpose: Purpose };

/** Why somebody is asked: their tier's turn, as the manager of who is silent, at the last call, or in a colleague's place. */
export const ASKED_BY = ['first-tier', 'next-tier', 'manager', 'last-call', 'delegation'] as const;
export type AskedBy = (typeof ASKED_BY)[number];
/** `from`: who handed it over to them; `to`: to whom they handed it over, which ends their own part. */
export type Asked = { personId: string; tier: number; at: string; by: AskedBy; from?: string; to?: string };

/** By which message the link was opened, and the factor that showed who it was. */
export const CHANNELS = ['mail', 'sms', 'chat'] as const;
export type Channel = (typeof CHANNELS)[number];
export const FACTORS = ['passkey', 'totp', 'sms'] as const;
export type Factor = (typeof FACTORS)[number];
/** How a person's answer came. `channel`: whose link it was. */
export type Means = { channel: Channel; factor?: Factor };

/** `review`: of who signs first, what they wrote down (JSON of a ReviewRecord). */
export type Vote = { by: string; at: string; reason: SealedContent; review?: SealedContent };
/** What a decision says beside yes or no: since when the entity is aware (UTC ISO 8601). */
export type Answer = { awareAt?: string };
export type PersonsVerdict = 'approved' | 'rejected' | 'sent-back';
export type ApprovalOutcome = PersonsVerdict | 'expired' | 'cancelled';

/** A question to people. All moments are UTC ISO 8601. It keeps the policy it was asked by: no later change touches it. */
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
  /** What silence leads to, in order of time; `taken` of these steps are done. */
  chain: { at: string; step: ChainStep }[];
  taken: number;
  dueAt: string;
  /** Minutes of the one more deadline where silence escalates; undefined where it denies, and once it is granted. */
  lastCallMinutes?: number;
  /** Who leads whom, of those who may be asked; nobody who is kept out is among the managers. */
  managers: Record<string, string>;
  /** Managers who may not decide themselves, and were told that nobody did. */
  told: string[];
  /** Until when each person's pages are silent. */
  acknowledged: Record<string, string>;
  /** The draft that is asked about, as it lies in the vault. */
  draft?: { key: string; versionId: string; sha256: string };
  /** How many distinct people must approve. */
  quorum: number;
  /** Of a quorum of one from each of two groups: who counts for which. */
  sides?: string[][];
  /** Whether every answer needs a factor bound to the person. */
  factor: 'required' | 'none';
  /** Whether one of them may decide alone, which is marked. */
  canBreakGlass: boolean;
  /** Who has approved so far, while more are needed. */
  votes: Vote[];
  /** How often each person voted, took a vote back or handed over: spends the nonces of their pages. */
  turns: Record<string, number>;
  decision?: Vote & { isBreakGlass?: boolean; answer?: Answer };
  /** What came of the review of a decision made alone. */
  review?: { outcome: ApprovalOutcome; by?: string; at: string };
  /** When it fell away or ran out, without a decision. */
  endedAt?: string;
};
