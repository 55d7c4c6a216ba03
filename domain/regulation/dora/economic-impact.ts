import type { ClassificationFacts } from './classification-facts.ts';
import { euros } from './figure.ts';
import { acrossThreshold } from './threshold.ts';
import type { Threshold } from './threshold.ts';

const MOST_COSTS = 100_000;
const CENT = 0.01;

const isCostly = ({ costsEur }: ClassificationFacts): boolean => costsEur > MOST_COSTS;

/**
 * Gross costs and losses, incurred or likely, recoveries not deducted, of more than EUR 100,000.
 *
 * @law 2024/1772 Art. 7
 * @law 2024/1772 Art. 9(6)
 */
export const economicImpact: Threshold = {
  criterion: 'economic_impact',
  points: [
    {
      point: '9(6)',
      isMet: isCostly,
      says: ({ costsEur }) =>
        `gross costs and losses, incurred or likely, are ${euros(costsEur)}, more than ${euros(MOST_COSTS)}`,
    },
  ],
  changes: (facts) => [
    acrossThreshold({
      field: 'costsEur',
      now: facts.costsEur,
      isMet: isCostly(facts),
      within: MOST_COSTS,
      above: MOST_COSTS + CENT,
      put: (costsEur) => ({ ...facts, costsEur }),
      say: euros,
      noun: 'of gross costs and losses',
    }),
  ],
};
