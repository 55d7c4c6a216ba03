import type { Decision } from '../../../shared/journal/index.ts';
import { personal } from '../../../shared/journal/index.ts';
import type { FactorsState } from '../state.ts';

/** Somebody asks to let a locked person in again; a second person decides. Never the locked person. */
export const askUnlock =
  (by: string, reason: string) =>
  (state: FactorsState | undefined): Decision => {
    if (state?.lockedAt === undefined) return { kind: 'refused', reason: 'not-locked' };
    if (by === state.personId) return { kind: 'refused', reason: 'not-for-oneself' };
    if (state.unlock !== undefined) return { kind: 'refused', reason: 'asked-already' };
    return { kind: 'event', type: 'people.unlock-asked', data: { by, reason: personal(reason) } };
  };

/** What the second person said, or that nobody did. */
export const settleUnlock =
  (isApproved: boolean) =>
  (state: FactorsState | undefined): Decision => {
    if (state?.lockedAt === undefined || state.unlock === undefined) return { kind: 'nothing' };
    return { kind: 'event', type: isApproved ? 'people.factors-unlocked' : 'people.unlock-refused', data: {} };
  };
