import type { Decision } from '../../shared/journal/index.ts';
import { personal } from '../../shared/journal/index.ts';
import type { ApprovalState } from '../state.ts';
import { hasVoted, isAsked, unaskedTiers } from '../who-is-asked.ts';

/** Whose questions go to whom, in order of preference, and why. */
export type Readdressing = { from: string; to: readonly string[]; why: string };

/**
 * An open question goes from one person to another who may decide it: command was handed over, or the case was restricted.
 * Their links end with it, as when they hand it over themselves. Whoever voted stays, and so does a question that nobody
 * else may take.
 */
export const readdressApproval =
  ({ from, to, why }: Readdressing) =>
  (state: ApprovalState | undefined): Decision => {
    if (state?.status !== 'pending' || !isAsked(state, from) || hasVoted(state, from)) return { kind: 'nothing' };
    const free = unaskedTiers(state).flat();
    const successor = to.find((id) => free.includes(id));
    return successor === undefined
      ? { kind: 'nothing' }
      : {
          kind: 'event',
          type: 'approvals.approval-delegated',
          data: { personId: from, to: successor, reason: personal(why) },
        };
  };
