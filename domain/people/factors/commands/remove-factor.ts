import type { Decision } from '../../../shared/journal/index.ts';
import { personal } from '../../../shared/journal/index.ts';
import type { FactorsState } from '../state.ts';

/** Somebody asks to take a lost factor away, the person themselves too; a second person decides. `of`: its round. */
export const askRemoval =
  (of: number, by: string, reason: string) =>
  (state: FactorsState | undefined): Decision => {
    if (state?.enrolled.some(({ round }) => round === of) !== true) return { kind: 'refused', reason: 'not-enrolled' };
    if (state.removal !== undefined) return { kind: 'refused', reason: 'asked-already' };
    return { kind: 'event', type: 'people.removal-asked', data: { of, by, reason: personal(reason) } };
  };

/** What the second person said, or that nobody did: without a yes the factor goes on counting. `asked`: the question's round. */
export const settleRemoval =
  (asked: number, isApproved: boolean) =>
  (state: FactorsState | undefined): Decision => {
    const removal = state?.removal;
    if (removal?.asked !== asked) return { kind: 'nothing' };
    const type = isApproved ? 'people.factor-removed' : 'people.removal-refused';
    return { kind: 'event', type, data: { round: removal.of } };
  };
