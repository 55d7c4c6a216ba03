import type { ClassificationFacts } from './classification-facts.ts';
import { clientsFinancialCounterpartsAndTransactions } from './clients-financial-counterparts-and-transactions.ts';
import { criticalServicesAffected } from './critical-services-affected.ts';
import { dataLosses, maliciousAccess } from './data-losses.ts';
import { durationAndServiceDowntime } from './duration-and-service-downtime.ts';
import { economicImpact } from './economic-impact.ts';
import { geographicalSpread } from './geographical-spread.ts';
import { reputationalImpact } from './reputational-impact.ts';
import { isThresholdMet } from './threshold.ts';
import type { Readings, Threshold } from './threshold.ts';

/** The paragraphs that are counted, in the order of Art. 9. */
const PARAGRAPHS: readonly Threshold[] = [
  clientsFinancialCounterpartsAndTransactions,
  reputationalImpact,
  durationAndServiceDowntime,
  geographicalSpread,
  dataLosses,
  economicImpact,
];

export const GATE = criticalServicesAffected;
export const ACCESS = maliciousAccess;
export const ALL_THRESHOLDS: readonly Threshold[] = [GATE, ...PARAGRAPHS, ACCESS];

/** How many paragraphs are needed when no malicious access decides alone. */
export const NEEDED = 2;

export type Decision = {
  major: boolean;
  criticalServicesAffected: boolean;
  maliciousAccess: boolean;
  /** Several sub-points of one paragraph are one. */
  met: readonly Threshold[];
};

const areEnoughMet = (facts: ClassificationFacts, readings: Readings): boolean => {
  let met = 0;
  for (const paragraph of PARAGRAPHS) {
    if (isThresholdMet(paragraph, facts, readings)) met += 1;
    if (met === NEEDED) return true;
  }
  return false;
};

/**
 * Major is what hits critical services and is either a malicious access that may lose data, or meets two thresholds.
 *
 * @law 2024/1772 Art. 8(1)
 */
export const isMajor = (facts: ClassificationFacts, readings: Readings): boolean =>
  isThresholdMet(GATE, facts, readings) && (isThresholdMet(ACCESS, facts, readings) || areEnoughMet(facts, readings));

/** The verdict and all it rests on. */
export const decideMajor = (facts: ClassificationFacts, readings: Readings): Decision => ({
  major: isMajor(facts, readings),
  criticalServicesAffected: isThresholdMet(GATE, facts, readings),
  maliciousAccess: isThresholdMet(ACCESS, facts, readings),
  met: PARAGRAPHS.filter((paragraph) => isThresholdMet(paragraph, facts, readings)),
});
