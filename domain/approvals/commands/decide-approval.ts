import type { Decision } from '../../shared/journal/index.ts';
import { personal } from '../../shared/journal/index.ts';
import { after, MINUTE } from '../../shared/time.ts';
import type { ApprovalState } from '../state.ts';

/** A person's decision with its reason. */
export type PersonsDecision = { personId: string; decision: 'approved' | 'rejected'; reason: string; now: string };

const isAsked = (state: ApprovalState, personId: string): boolean =>
  state.asked.some((asked) => asked.personId === personId);

const refusal = (state: ApprovalState | undefined, personId: string, now: string): string | undefined => {
  if (state === undefined || !isAsked(state, personId)) return 'not-asked';
  if (state.status !== 'pending') return 'already-decided';
  if (now >= state.dueAt) return 'expired';
  return undefined;
};

/** First writer wins: the second finds the outcome and is refused. Only who was asked may decide. */
export const decideApproval =
  ({ personId, decision, reason, now }: PersonsDecision) =>
  (state: ApprovalState | undefined): Decision => {
    const refused = refusal(state, personId, now);
    if (refused !== undefined) return { kind: 'refused', reason: refused };
    return {
      kind: 'event',
      type: 'approvals.approval-decided',
      data: {
        personId,
        decision,
        reason: personal(reason),
        secondsToDecide: Math.round((Date.parse(now) - Date.parse(state?.requestedAt ?? now)) / 1000),
      },
    };
  };

/** Silences pages to this person for a while. It never stops the deadline or the escalation. */
export const acknowledgeApproval =
  (personId: string, now: string, minutes: number) =>
  (state: ApprovalState | undefined): Decision => {
    const refused = refusal(state, personId, now);
    if (refused !== undefined) return { kind: 'refused', reason: refused };
    return {
      kind: 'event',
      type: 'approvals.approval-acknowledged',
      data: { personId, until: after(now, minutes * MINUTE) },
    };
  };

/** The question fell away (the case ended): no more messages, links show it. */
export const cancelApproval =
  (why: string) =>
  (state: ApprovalState | undefined): Decision =>
    state?.status === 'pending'
      ? { kind: 'event', type: 'approvals.approval-cancelled', data: { why } }
      : { kind: 'nothing' };
