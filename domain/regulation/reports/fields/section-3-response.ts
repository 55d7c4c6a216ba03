import { indicatorsDue } from '../conditions/incident-type.ts';
import { componentsAffected, otherAuthorityInformed, temporaryMeasuresTaken } from '../conditions/incident.ts';
import { AUTHORITIES } from '../lists/authorities.ts';
import { YES_NO_UNKNOWN } from '../lists/yes-no-unknown.ts';
import { FROM_INTERMEDIATE, FROM_INTERMEDIATE_IF_SO, type FieldRow } from './field-row.ts';

const IMPACT = 'impactAssessment';

const word = { flags: FROM_INTERMEDIATE, by: 'person' } as const;
const wordIfSo = { flags: FROM_INTERMEDIATE_IF_SO, by: 'person' } as const;

/**
 * Content of the intermediate report, third part: what it touched, who was told and what was done (3.27 to 3.35).
 *
 * @law 2025/301 Art. 3
 * @law 2025/302 Annex I section 3
 */
export const SECTION_3_RESPONSE: readonly FieldRow[] = [
  { id: '3.27', ...word, type: 'text', path: `${IMPACT}.affectedFunctionalAreas` },
  { id: '3.28', ...word, type: 'choice', list: YES_NO_UNKNOWN, path: `${IMPACT}.isAffectedInfrastructureComponents` },
  {
    id: '3.29',
    ...wordIfSo,
    condition: componentsAffected,
    type: 'text',
    path: `${IMPACT}.affectedInfrastructureComponents`,
  },
  { id: '3.30', ...word, type: 'choice', list: YES_NO_UNKNOWN, path: `${IMPACT}.isImpactOnFinancialInterest` },
  { id: '3.31', ...word, type: 'choices', list: AUTHORITIES, path: 'reportingToOtherAuthorities' },
  {
    id: '3.32',
    ...wordIfSo,
    condition: otherAuthorityInformed,
    type: 'text',
    path: 'reportingToOtherAuthoritiesOther',
  },
  { id: '3.33', ...word, type: 'yes-no', path: `${IMPACT}.serviceImpact.isTemporaryActionsMeasuresForRecovery` },
  {
    id: '3.34',
    ...wordIfSo,
    condition: temporaryMeasuresTaken,
    type: 'text',
    path: `${IMPACT}.serviceImpact.descriptionOfTemporaryActionsMeasuresForRecovery`,
  },
  {
    id: '3.35',
    ...wordIfSo,
    condition: indicatorsDue,
    type: 'text',
    path: 'incident.incidentType.indicatorsOfCompromise',
  },
];
