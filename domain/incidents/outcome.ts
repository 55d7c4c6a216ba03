import type { ReviewRecord } from './review/review-record.ts';

/**
 * What an approval of an incident's question came to. Silence is `expired`, never a yes. `by`: who decided, a directory
 * id.
 */
export type Outcome = {
  purpose: string;
  round: number;
  decision: 'approved' | 'rejected' | 'sent-back' | 'expired';
  reason: string;
  by?: string | undefined;
  /** Of a review: what was written down, who signed it (directory ids), and whether a case of the incident is major. */
  review?: { record?: ReviewRecord | undefined; signedBy: readonly string[]; isMajor: boolean };
};
