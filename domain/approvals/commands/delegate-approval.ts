import type { Decision } from '../../shared/journal/index.ts';
import { personal } from '../../shared/journal/index.ts';
import type { ApprovalState, Means } from '../state.ts';
import { delegatesOf } from '../who-is-asked.ts';
import { lacksFactor, refusalOfVoter } from './refuse-person.ts';
import type { Asker } from './refuse-person.ts';

/** To whom a person hands a question over, and why. */
export type Delegation = Asker & Means & { to: string; reason: string };

const refusal = (state: ApprovalState, delegation: Delegation): string | undefined => {
  const refused = refusalOfVoter(state, delegation);
  if (refused !== undefined) return refused;
  if (lacksFactor(state, delegation)) return 'factor-missing';
  const { personId, to, involved } = delegation;
  const isKeptOut = involved?.linked.includes(to) === true || involved?.requesters.includes(to) === true;
  return delegatesOf(state, personId).includes(to) && !isKeptOut ? undefined : 'not-eligible';
};

/**
 * Hands the question over to another person who may decide it and was not asked yet. The requester and whoever the case is
 * about are never among them. Who hands over is out: their links end with it.
 */
export const delegateApproval =
  (delegation: Delegation) =>
  (state: ApprovalState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'not-asked' };
    const refused = refusal(state, delegation);
    if (refused !== undefined) return { kind: 'refused', reason: refused };
    const { personId, to, reason, channel, factor } = delegation;
    const data = { personId, to, reason: personal(reason), channel, factor };
    return { kind: 'event', type: 'approvals.approval-delegated', data };
  };
