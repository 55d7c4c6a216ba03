import type { Criterion } from '../../../contracts/config/regulation.ts';
import type { ClassificationFacts } from './classification-facts.ts';
import { ACCESS, decideMajor, GATE, NEEDED } from './decide-major.ts';
import type { Decision } from './decide-major.ts';
import { figure } from './figure.ts';
import { findFlips, flipWords } from './find-flips.ts';
import { reasonsOf } from './threshold.ts';
import type { Readings } from './threshold.ts';

/** Raised whenever the same facts and readings could come to another verdict. */
export const CLASSIFICATION_RULE_VERSION = '2024/1772-1';

export type Verdict = {
  major: boolean;
  criticalServicesAffected: boolean;
  /** Codes of field 2.5, sorted. */
  criteria: Criterion[];
  /** How many of the paragraphs 9(1), 9(2), 9(3), 9(4), 9(5)(a) and 9(6) are met. */
  thresholdsMet: number;
  /** Art. 9(5)(b). */
  maliciousAccess: boolean;
  /** Which sub-point is met by which figure, and what follows. */
  reasons: string[];
  /** The smallest single changes that would turn the verdict. */
  flips: string[];
  ruleVersion: string;
  settingsVersion: string;
};

/** @law 2025/302 field 2.5 */
const criteriaOf = ({ criticalServicesAffected, maliciousAccess, met }: Decision): Criterion[] => {
  const criteria = new Set(met.map(({ criterion }) => criterion));
  if (criticalServicesAffected) criteria.add(GATE.criterion);
  if (maliciousAccess) criteria.add(ACCESS.criterion);
  return [...criteria].sort();
};

const conclusion = ({ criticalServicesAffected, maliciousAccess, met }: Decision): string => {
  if (!criticalServicesAffected)
    return 'Article 8(1): not major, since no critical service is affected (Article 6), whatever thresholds are met.';
  if (maliciousAccess)
    return 'Article 8(1)(a): major, since critical services are affected and the access of Article 9(5)(b) suffices.';
  return met.length >= NEEDED
    ? `Article 8(1)(b): major, since critical services are affected and ${met.length} thresholds are met; ${NEEDED} suffice.`
    : `Article 8(1)(b): not major, since ${met.length === 1 ? 'only one threshold is' : 'no threshold is'} met; ${NEEDED} are needed.`;
};

/** Lawful, and still worth a second look. */
const warnings = ({ clients }: ClassificationFacts): string[] =>
  clients.affected > clients.usingService
    ? [
        `Please check: ${figure(clients.affected)} clients affected are more than the ${figure(clients.usingService)} that use ` +
          'the service; right only with beneficiaries or others adversely impacted (Article 1(1)).',
      ]
    : [];

/**
 * Whether an incident is major, why, and what would make it otherwise. Proposes; people decide.
 *
 * @law 2022/2554 Art. 18(1)
 * @law 2024/1772 Art. 8(1)
 */
export const classifyIncident = (facts: ClassificationFacts, readings: Readings): Verdict => {
  const decision = decideMajor(facts, readings);
  const { major, criticalServicesAffected, maliciousAccess, met } = decision;
  const reasons = [GATE, ...met, ACCESS].flatMap((threshold) => reasonsOf(threshold, facts, readings));
  return {
    major,
    criticalServicesAffected,
    criteria: criteriaOf(decision),
    thresholdsMet: met.length,
    maliciousAccess,
    reasons: [...reasons, conclusion(decision), ...warnings(facts)],
    flips: findFlips(facts, readings).map((change) => flipWords(major, change)),
    ruleVersion: CLASSIFICATION_RULE_VERSION,
    settingsVersion: readings.version,
  };
};
