import { personal } from '../../../shared/journal/index.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import type { ObligationState } from '../obligation-state.ts';

/** Why a notice to clients waits: on which legal basis, who owns the hold, and when it ends (UTC ISO 8601). */
export type Hold = { legalBasis: string; owner: string; until: string; reason: string };

/** Only the clients' notice may wait: no hold stops the clock of an authority. */
const MAY_WAIT: readonly string[] = ['dora-client-notice'];

/** Whether it is a notice that may wait, and is still to be sent. */
export const canBeHeld = ({ kind, status }: Pick<ObligationState, 'kind' | 'status'>): boolean =>
  MAY_WAIT.includes(kind) && (status === 'open' || status === 'drafted');

const refusalOf = (state: ObligationState, until: string, now: string): string | undefined => {
  if (!MAY_WAIT.includes(state.kind)) return 'only a notice to clients can be held back';
  if (!canBeHeld(state)) return `it is ${state.status}: nothing is left to hold back`;
  return until <= now ? 'until: must be in the future, a hold always ends' : undefined;
};

/**
 * Holds a notice to clients back: never by default, never without an end.
 * @law 2022/2554 Art. 19(3)
 */
export const holdNotice =
  ({ legalBasis, owner, until, reason }: Hold, now: string) =>
  (state: ObligationState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such obligation' };
    const refused = refusalOf(state, until, now);
    if (refused !== undefined) return { kind: 'refused', reason: refused };
    return {
      kind: 'event',
      type: 'regulation.notice-held',
      data: { legalBasis, owner, until, reason: personal(reason) },
    };
  };
