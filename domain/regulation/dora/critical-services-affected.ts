import type { ClassificationFacts } from './classification-facts.ts';
import { otherAnswer } from './threshold.ts';
import type { Change, Threshold } from './threshold.ts';

type Limb = keyof ClassificationFacts['criticalService'];
type Words = { limb: Limb; yes: string; no: string };

const LIMBS: readonly Words[] = [
  {
    limb: 'supportsCriticalOrImportantFunction',
    yes: 'ICT services or systems that support critical or important functions are affected',
    no: 'no ICT service or system that supports critical or important functions is affected',
  },
  {
    limb: 'supervisedFinancialService',
    yes: 'a financial service that needs authorisation or registration, or is supervised, is affected',
    no: 'no financial service that needs authorisation or registration, or is supervised, is affected',
  },
  {
    limb: 'maliciousUnauthorisedAccess',
    yes: 'the incident is a successful, malicious and unauthorised access to network and information systems',
    no: 'the incident is no successful, malicious and unauthorised access to network and information systems',
  },
];

const changeOf = (facts: ClassificationFacts, { limb, yes, no }: Words): Change =>
  otherAnswer({
    field: `criticalService.${limb}`,
    now: facts.criticalService[limb],
    put: (answer) => ({ ...facts, criticalService: { ...facts.criticalService, [limb]: answer } }),
    yes,
    no,
  });

const [supports, supervised, malicious] = LIMBS.map(({ yes }) => yes);

/**
 * The gate: without it nothing is major, and it is no threshold to be counted. An access that may lose data
 * (Art. 9(5)(b)) is one of point (c) by its own words.
 *
 * @law 2024/1772 Art. 6
 */
export const criticalServicesAffected: Threshold = {
  criterion: 'critical_services_affected',
  points: [
    {
      point: '6(a)',
      isMet: ({ criticalService }) => criticalService.supportsCriticalOrImportantFunction,
      says: () => supports ?? '',
    },
    {
      point: '6(b)',
      isMet: ({ criticalService }) => criticalService.supervisedFinancialService,
      says: () => supervised ?? '',
    },
    {
      point: '6(c)',
      isMet: ({ criticalService, dataLosses }) =>
        criticalService.maliciousUnauthorisedAccess || dataLosses.maliciousAccessMayLoseData,
      says: () => malicious ?? '',
    },
  ],
  changes: (facts) => LIMBS.map((words) => changeOf(facts, words)),
};
