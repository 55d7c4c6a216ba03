import type { Aggregate } from '../../shared/journal/index.ts';
import { evolveFactors } from './evolve-factors.ts';
import type { FactorsState } from './state.ts';

const statusOf = ({ lockedAt, proposed }: FactorsState): string => {
  if (lockedAt !== undefined) return 'factors-locked';
  return proposed === undefined ? 'factors' : 'factor-proposed';
};

/** The journal of how a person proves who they are. Nothing in it falls due by itself. */
export const factorsAggregate: Aggregate<FactorsState> = {
  area: 'people',
  evolve: evolveFactors,
  wakeAt: () => undefined,
  status: statusOf,
};
