import type { GovernedName } from '../../../contracts/config/governed.ts';
import type { SealedContent } from '../../../contracts/journal-event.ts';

/** `proposed` waits for the second person. `overtaken`: another change of the document was applied first. */
export const CHANGE_STATUSES = [
  'proposed',
  'applied',
  'rejected',
  'sent-back',
  'expired',
  'cancelled',
  'overtaken',
] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];

/** A change of one governed document. What it changes lies sealed: a directory is made of personal data. */
export type SettingsChangeState = {
  id: string;
  document: GovernedName;
  /** The version that the proposer saw. */
  baseVersion: number;
  content: SealedContent;
  reason: SealedContent;
  by: string;
  /** UTC ISO 8601. */
  proposedAt: string;
  /** Ids of those who would gain by it: they never confirm it. */
  gaining: string[];
  counts: { added: number; changed: number; removed: number };
  status: ChangeStatus;
  /** The version that the document has by it. */
  version?: number;
};
