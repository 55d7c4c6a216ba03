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
};
