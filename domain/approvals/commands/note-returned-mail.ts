import type { Decision } from '../../shared/journal/index.ts';
import type { ApprovalState } from '../state.ts';

/** A mail to somebody asked did not arrive. `next`: the channel they are asked by instead, or none. */
export type Returned = { personId: string; why: string; next: 'sms' | 'chat' | 'private-mail' | 'none' };

/** Keeps on record that a mail came back while the question is open: an auditor sees who was not reached, and how then. */
export const noteReturnedMail =
  ({ personId, why, next }: Returned) =>
  (state: ApprovalState | undefined): Decision =>
    state?.status === 'pending'
      ? { kind: 'event', type: 'approvals.mail-returned', data: { personId, why, next } }
      : { kind: 'nothing' };
