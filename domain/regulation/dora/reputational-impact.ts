import type { ClassificationFacts } from './classification-facts.ts';
import { otherAnswer } from './threshold.ts';
import type { Threshold } from './threshold.ts';

type Sign = { point: string; sign: keyof ClassificationFacts['reputation']; yes: string; no: string };

const SIGNS: readonly Sign[] = [
  {
    point: '9(2)(a)',
    sign: 'media',
    yes: 'the incident has been reflected in the media',
    no: 'the incident has not been reflected in the media',
  },
  {
    point: '9(2)(b)',
    sign: 'repetitiveComplaints',
    yes: 'different clients or counterparts have complained repeatedly about client-facing services or critical relationships',
    no: 'there are no repetitive complaints from different clients or counterparts',
  },
  {
    point: '9(2)(c)',
    sign: 'regulatoryRequirements',
    yes: 'regulatory requirements cannot, or are likely not to, be met',
    no: 'regulatory requirements can be met',
  },
  {
    point: '9(2)(d)',
    sign: 'clientLoss',
    yes: 'clients or counterparts are, or are likely to be, lost with a material impact on business',
    no: 'no loss of clients or counterparts with a material impact on business is likely',
  },
];

/**
 * One of the four signs suffices.
 *
 * @law 2024/1772 Art. 2
 * @law 2024/1772 Art. 9(2)
 */
export const reputationalImpact: Threshold = {
  criterion: 'reputational_impact',
  points: SIGNS.map(({ point, sign, yes }) => ({
    point,
    isMet: ({ reputation }) => reputation[sign],
    says: () => yes,
  })),
  changes: (facts) =>
    SIGNS.map(({ sign, yes, no }) =>
      otherAnswer({
        field: `reputation.${sign}`,
        now: facts.reputation[sign],
        put: (answer) => ({ ...facts, reputation: { ...facts.reputation, [sign]: answer } }),
        yes,
        no,
      }),
    ),
};
