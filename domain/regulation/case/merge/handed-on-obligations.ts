import type { CaseState } from '../case-state.ts';
import type { ObligationState } from '../../obligation/obligation-state.ts';
import type { RequiredObligation } from '../required-obligations.ts';
import { isHandedOn, isKnownToAuthority, regimeOf } from './known-to-authority.ts';

/** A merged case begins no new duty where it handed on; what it owed before it may still have to meet. */
export const isOwedHere = (state: CaseState, { id, rule }: RequiredObligation): boolean =>
  !isHandedOn(state, rule.regime) || state.obligations.some((duty) => duty.id === id);

type Duty = Pick<ObligationState, 'id' | 'kind' | 'clock' | 'status'>;

/**
 * Open duties of a merged case that the survivor's case has taken over: of the same kind, and not a moment later. Whatever the
 * survivor does not owe as early stays to be met here.
 */
export const handedOnObligations = (
  merged: Pick<CaseState, 'mergedInto' | 'obligations'>,
  own: readonly Duty[],
  survivors: readonly Duty[],
): string[] => {
  if (merged.mergedInto === undefined) return [];
  const isTakenOver = ({ kind, clock }: Duty): boolean =>
    survivors.some((duty) => duty.kind === kind && duty.status !== 'withdrawn' && duty.clock.due <= clock.due);
  return own
    .filter(({ kind }) => !isKnownToAuthority(merged, regimeOf(kind)))
    .filter(isTakenOver)
    .map(({ id }) => id);
};
