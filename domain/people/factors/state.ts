import type { SealedContent } from '../../../contracts/journal-event.ts';

/** What proves that it is the person: a passkey, a code of their app, a code by SMS. Best first. */
export const FACTOR_KINDS = ['passkey', 'totp', 'sms'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];
/** What is enrolled; a code by SMS needs only the number in the directory. */
export type EnrolledKind = Exclude<FactorKind, 'sms'>;

/** The newest personal enrolment link: only its version opens the page. */
export type Invitation = { version: number; by: string; until: string; reason: SealedContent };

/** A factor with its sealed secret: a passkey's public credential, or the key of a one-time-code app. */
export type Enrolment = {
  round: number;
  kind: EnrolledKind;
  secret: SealedContent;
  at: string;
  /** Who asked the person to, and why. */
  invitedBy: string;
  reason: SealedContent;
};

/** A code that went out, as keyed hash; it counts against the limit until it is forgotten. */
export type SentCode = { approvalId: string; hash: string; sentAt: string };

/** A proof that was used, for which post (`act`): no proof serves twice. */
export type SpentProof = { proof: string; factor: FactorKind; act: string; until: string };

/** How a person proves who they are. All moments are UTC ISO 8601. */
export type FactorsState = {
  id: string;
  personId: string;
  invitation?: Invitation;
  invitations: number;
  /** Waits for the second person; counts for nothing until then. */
  proposed?: Enrolment;
  enrolled: Enrolment[];
  /** How many enrolments there have been: each has its own round. */
  rounds: number;
  /** Signature counters of passkeys, by round; a smaller one than before shows a copy. */
  counters: Record<string, number>;
  codes: SentCode[];
  spent: SpentProof[];
  /** Wrong proofs since the last right one. */
  wrong: number;
  locks: number;
  lockedAt?: string;
  /** How often somebody asked to let the person in again: each has its own round. */
  unlocks: number;
  unlock?: { by: string; reason: SealedContent; at: string };
  /** How often somebody asked to take a lost factor away. */
  removals?: number;
  /** `asked`: the question's round; `of`: the factor's. */
  removal?: { asked: number; of: number; by: string; reason: SealedContent; at: string };
};

const PREFIX = 'factors.';

/** The id of a person's factors in the journal. */
export const factorsId = (personId: string): string => `${PREFIX}${personId}`;

/** The factors of somebody who has proved nothing yet. */
export const noFactors = (id: string): FactorsState => ({
  id,
  personId: id.slice(PREFIX.length),
  invitations: 0,
  enrolled: [],
  rounds: 0,
  counters: {},
  codes: [],
  spent: [],
  wrong: 0,
  locks: 0,
  unlocks: 0,
});
