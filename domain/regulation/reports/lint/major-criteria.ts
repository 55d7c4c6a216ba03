import { codesOf, isFilled } from '../values.ts';
import { error, type Check } from './finding.ts';

const GATE = 'critical_services_affected';

/**
 * The criteria named are those of a major incident: critical services, and either a malicious access that may lose data
 * or two criteria more. A reclassification says the opposite, and is left alone.
 *
 * @law 2024/1772 Art. 8(1)
 * @law 2025/302 field 2.5
 */
export const majorCriteria: Check = ({ stage, values, context }) => {
  if (stage === 'reclassification' || !isFilled(values, '2.5')) return [];
  const criteria = codesOf(values, '2.5');
  const others = criteria.filter((code) => code !== GATE);
  if (!criteria.includes(GATE)) {
    return [error('2.5', 'major-criteria', 'a major incident affects critical services: that criterion is missing.')];
  }
  const byAccess = others.includes('data_losses') && context.maliciousAccess;
  if (byAccess || others.length >= 2) return [];
  const message = 'a major incident meets two criteria beside critical services, or data losses by malicious access.';
  return [error('2.5', 'major-criteria', message)];
};
