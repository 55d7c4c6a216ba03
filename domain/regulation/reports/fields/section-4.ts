import { recurringIncidents } from '../conditions/recurring.ts';
import { criticalFunctionsAtRisk, resolvabilityAffected } from '../conditions/resolution.ts';
import { causeSpecifiedFurther, otherRootCause } from '../conditions/root-causes.ts';
import { ROOT_CAUSES_ADDITIONAL } from '../lists/root-causes-additional.ts';
import { ROOT_CAUSES_DETAILED } from '../lists/root-causes-detailed.ts';
import { ROOT_CAUSES_HIGH_LEVEL } from '../lists/root-causes-high-level.ts';
import { IN_FINAL, IN_FINAL_IF_SO, type FieldRow } from './field-row.ts';

const ECONOMIC = 'incident.classificationTypes[economic_impact]';

const fact = { flags: IN_FINAL, by: 'facts' } as const;
const word = { flags: IN_FINAL, by: 'person' } as const;
const wordIfSo = { flags: IN_FINAL_IF_SO, by: 'person' } as const;

/**
 * Content of the final report: why, how it was resolved, and what it cost.
 *
 * @law 2025/301 Art. 4
 * @law 2025/302 Annex I section 4
 */
export const SECTION_4: readonly FieldRow[] = [
  { id: '4.1', ...word, type: 'choices', list: ROOT_CAUSES_HIGH_LEVEL, path: 'incident.rootCauseHLClassification' },
  {
    id: '4.2',
    ...word,
    type: 'choices',
    list: ROOT_CAUSES_DETAILED,
    path: 'incident.rootCausesDetailedClassification',
  },
  {
    id: '4.3',
    ...wordIfSo,
    condition: causeSpecifiedFurther,
    type: 'choices',
    list: ROOT_CAUSES_ADDITIONAL,
    path: 'incident.rootCausesAdditionalClassification',
  },
  { id: '4.4', ...wordIfSo, condition: otherRootCause, type: 'text', path: 'incident.rootCausesOther' },
  { id: '4.5', ...word, type: 'text', path: 'incident.rootCausesInformation' },
  { id: '4.6', ...word, type: 'text', path: 'incident.incidentResolutionSummary' },
  { id: '4.7', ...fact, type: 'moment', path: 'incident.rootCauseAddressingDateTime' },
  { id: '4.8', ...fact, type: 'moment', path: 'incident.incidentResolutionDateTime' },
  { id: '4.9', ...word, type: 'text', path: 'incident.incidentResolutionVsPlannedImplementation' },
  {
    id: '4.10',
    ...wordIfSo,
    condition: criticalFunctionsAtRisk,
    type: 'text',
    path: 'incident.assessmentOfRiskToCriticalFunctions',
  },
  {
    id: '4.11',
    ...wordIfSo,
    condition: resolvabilityAffected,
    type: 'text',
    path: 'incident.informationRelevantToResolutionAuthorities',
  },
  { id: '4.12', ...word, type: 'text', path: `${ECONOMIC}.economicImpactMaterialityThreshold` },
  { id: '4.13', ...fact, type: 'money', path: 'incident.grossAmountIndirectDirectCosts' },
  { id: '4.14', ...word, type: 'money', path: 'incident.financialRecoveriesAmount' },
  {
    id: '4.15',
    ...wordIfSo,
    condition: recurringIncidents,
    type: 'text',
    path: 'incident.recurringNonMajorIncidentsDescription',
  },
  {
    id: '4.16',
    flags: IN_FINAL_IF_SO,
    condition: recurringIncidents,
    by: 'facts',
    type: 'moment',
    path: 'incident.recurringIncidentDate',
  },
];
