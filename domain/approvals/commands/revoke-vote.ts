import type { Decision } from '../../shared/journal/index.ts';
import { personal } from '../../shared/journal/index.ts';
import type { ApprovalState, Means } from '../state.ts';
import { hasVoted } from '../who-is-asked.ts';
import { lacksFactor, refusalOf } from './refuse-person.ts';
import type { Asker } from './refuse-person.ts';

/** A person takes their own vote back, with the reason. */
export type Revocation = Asker & Means & { reason: string };

const refusal = (state: ApprovalState, revocation: Revocation): string | undefined => {
  const refused = refusalOf(state, revocation);
  if (refused !== undefined) return refused;
  if (!hasVoted(state, revocation.personId)) return 'not-voted';
  return lacksFactor(state, revocation) ? 'factor-missing' : undefined;
};

/** Possible while others still have to vote; afterwards they are asked again like everybody else. */
export const revokeVote =
  (revocation: Revocation) =>
  (state: ApprovalState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'not-asked' };
    const refused = refusal(state, revocation);
    if (refused !== undefined) return { kind: 'refused', reason: refused };
    const { personId, reason, channel, factor } = revocation;
    return {
      kind: 'event',
      type: 'approvals.vote-revoked',
      data: { personId, reason: personal(reason), channel, factor },
    };
  };
