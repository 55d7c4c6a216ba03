import type { ClassificationFacts } from './classification-facts.ts';
import { otherAnswer } from './threshold.ts';
import type { Change, Readings, SubPoint, Threshold } from './threshold.ts';

type DataLosses = ClassificationFacts['dataLosses'];

const PROPERTIES = ['availability', 'authenticity', 'integrity', 'confidentiality'] as const;

const lost = (losses: DataLosses): (typeof PROPERTIES)[number][] => PROPERTIES.filter((property) => losses[property]);

const isHarmful = ({ dataLosses }: ClassificationFacts): boolean =>
  dataLosses.adverseImpact && PROPERTIES.some((property) => dataLosses[property]);

const HARM = 'an adverse impact on business objectives or on meeting regulatory requirements';

const withLosses = (facts: ClassificationFacts, losses: Partial<DataLosses>): ClassificationFacts => ({
  ...facts,
  dataLosses: { ...facts.dataLosses, ...losses },
});

const toHarm = (facts: ClassificationFacts): Change => {
  const { availability } = facts.dataLosses;
  const losses = { availability: availability || lost(facts.dataLosses).length === 0, adverseImpact: true };
  return { field: 'dataLosses', facts: withLosses(facts, losses), says: () => `if a data loss has ${HARM}` };
};

const toNoHarm = (facts: ClassificationFacts): Change[] => {
  const [property, ...more] = lost(facts.dataLosses);
  const noHarm = { adverseImpact: false };
  return [
    { field: 'dataLosses.adverseImpact', facts: withLosses(facts, noHarm), says: () => `if no data loss has ${HARM}` },
    ...(property === undefined || more.length > 0
      ? []
      : [
          {
            field: `dataLosses.${property}`,
            facts: withLosses(facts, { [property]: false }),
            says: () => `if there is no impact on the ${property} of data`,
          },
        ]),
  ];
};

const harmfulLoss: SubPoint = {
  point: '9(5)(a)',
  isMet: isHarmful,
  says: ({ dataLosses }) => `an impact on the ${lost(dataLosses).join(', ')} of data has, or will have, ${HARM}`,
};

const ACCESS = 'successful, malicious and unauthorised access that may result in data losses';

/** Two readings of the law narrow what counts (contracts/config/regulation.ts). */
const isAccessThatCounts = (facts: ClassificationFacts, { classification }: Readings): boolean => {
  const { maliciousAccessTo, maliciousAccessWithHarmfulLoss } = classification;
  const isInScope = maliciousAccessTo === 'any-system' || facts.criticalService.supportsCriticalOrImportantFunction;
  const isLeftToPointA = maliciousAccessWithHarmfulLoss === 'counts-as-data-loss-only' && isHarmful(facts);
  return facts.dataLosses.maliciousAccessMayLoseData && isInScope && !isLeftToPointA;
};

/**
 * Any impact on the availability, authenticity, integrity or confidentiality of data that does harm.
 *
 * @law 2024/1772 Art. 5
 * @law 2024/1772 Art. 9(5)(a)
 */
export const dataLosses: Threshold = {
  criterion: 'data_losses',
  points: [harmfulLoss],
  changes: (facts) => (isHarmful(facts) ? toNoHarm(facts) : [toHarm(facts)]),
};

/**
 * An access that may lose data: with the gate, enough on its own (Art. 8(1)(a)), so it is not counted among the thresholds.
 *
 * @law 2024/1772 Art. 9(5)(b)
 */
export const maliciousAccess: Threshold = {
  criterion: 'data_losses',
  points: [{ point: '9(5)(b)', isMet: isAccessThatCounts, says: () => `there has been a ${ACCESS}` }],
  changes: (facts) => [
    otherAnswer({
      field: 'dataLosses.maliciousAccessMayLoseData',
      now: facts.dataLosses.maliciousAccessMayLoseData,
      put: (answer) => withLosses(facts, { maliciousAccessMayLoseData: answer }),
      yes: `there has been a ${ACCESS}`,
      no: `there has been no ${ACCESS}`,
    }),
  ],
};
