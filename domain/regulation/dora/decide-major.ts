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

/**
 * Major is what hits critical services and is either a malicious access that may lose data, or meets two thresholds.
 *
 * @law 2024/1772 Art. 8(1)
 */
export const decideMajor = (facts: ClassificationFacts, readings: Readings): Decision => {
  const isCritical = isThresholdMet(GATE, facts, readings);
  const isAccess = isThresholdMet(ACCESS, facts, readings);
  const met = PARAGRAPHS.filter((paragraph) => isThresholdMet(paragraph, facts, readings));
  return {
    major: isCritical && (isAccess || met.length >= NEEDED),
    criticalServicesAffected: isCritical,
    maliciousAccess: isAccess,
    met,
  };
};
