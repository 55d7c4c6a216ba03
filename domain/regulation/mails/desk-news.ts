import type { ObligationState } from '../obligation/obligation-state.ts';

/** A duty as a mail names it; `due` is UTC ISO 8601. */
export type Duty = Pick<ObligationState, 'kind' | 'title' | 'legalBasis' | 'limitBy' | 'status'> & { due: string };

/** What the compliance desk and those above it are told. Moments are UTC ISO 8601; gaps and facts are in words. */
export type DeskNews =
  | { kind: 'classification-overdue'; countedFrom: string; isDecided: boolean; limit: string }
  | { kind: 'contradictions'; facts: readonly string[] }
  | { kind: 'gaps'; duty: Duty; gaps: readonly string[] }
  | { kind: 'deadline-warned'; duty: Duty; percent: number; gaps: readonly string[] }
  | { kind: 'last-hour-begun'; duty: Duty; gaps: readonly string[] }
  | { kind: 'deadline-breached'; duty: Duty; gaps: readonly string[] }
  | { kind: 'handed-over'; duty: Duty; channel: 'portal' | 'mail' | 's3'; authority: string }
  | { kind: 'channel-failed'; duty: Duty; authority: string }
  | { kind: 'received'; duty: Duty; submittedAt: string; reference: string; isInTime: boolean };

/** The roles that are told of each. */
export const TOLD: Record<DeskNews['kind'], readonly string[]> = {
  'classification-overdue': ['compliance-officer', 'ciso'],
  contradictions: ['compliance-officer', 'data-protection-officer'],
  gaps: ['compliance-officer', 'data-protection-officer'],
  'deadline-warned': ['compliance-officer', 'data-protection-officer'],
  'last-hour-begun': ['compliance-officer', 'data-protection-officer', 'ciso'],
  'deadline-breached': ['compliance-officer', 'data-protection-officer', 'ciso', 'board-delegate'],
  'handed-over': ['compliance-officer', 'data-protection-officer'],
  'channel-failed': ['compliance-officer', 'data-protection-officer', 'ciso'],
  received: ['compliance-officer', 'data-protection-officer', 'ciso'],
};

/** Why these roles are told, for the mail to say so. */
export const WHY: Record<string, string> = {
  'compliance-officer': 'you see to it that the entity reports in time.',
  'data-protection-officer': 'you watch over what is reported about personal data.',
  ciso: 'you answer for the handling of the incident.',
  'board-delegate': 'the management body is told when a legal limit was not kept.',
};
