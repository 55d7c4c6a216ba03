import type { ContainmentLimits } from '../../../../contracts/config/containment-limits.ts';
import type { Criticality } from '../../../../contracts/config/severity.ts';
import type { Use } from './cap.ts';
import type { PlannedAction } from './fits.ts';

const CRITICALITIES: readonly Criticality[] = ['critical', 'important', 'other'];

/** Under which name an account's containments of one criticality are counted. */
export const breakerOf = (account: string, criticality: Criticality): string => `breaker.${account}.${criticality}`;

/** What a plan takes of the circuit breaker: one use for each criticality that it touches. */
export const breakerUses = (
  account: string,
  actions: readonly PlannedAction[],
  { breakerPerHour }: Pick<ContainmentLimits, 'breakerPerHour'>,
): Use[] =>
  CRITICALITIES.flatMap((criticality) => {
    const count = actions.filter((action) => action.criticality === criticality).length;
    return count === 0
      ? []
      : [{ preAuthorisation: breakerOf(account, criticality), count, cap: breakerPerHour[criticality] }];
  });

/** The same for a plan that people approved: it counts, and is never held back. */
export const countedUses = (uses: readonly Use[]): Use[] =>
  uses.map((use) => ({ ...use, cap: Number.MAX_SAFE_INTEGER }));
