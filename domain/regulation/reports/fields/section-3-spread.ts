import { dataLossesMet, geographicalSpreadMet } from '../conditions/criteria.ts';
import { cybersecurityRelated, otherIncidentType, otherTechnique } from '../conditions/incident-type.ts';
import { DATA_LOSSES } from '../lists/data-losses.ts';
import { INCIDENT_TYPES } from '../lists/incident-types.ts';
import { MEMBER_STATE_IMPACTS } from '../lists/member-state-impacts.ts';
import { THREATS } from '../lists/threats.ts';
import { FROM_INTERMEDIATE, FROM_INTERMEDIATE_IF_SO, type FieldRow } from './field-row.ts';

const SPREAD = 'incident.classificationTypes[geographical_spread]';
const LOSSES = 'incident.classificationTypes[data_losses]';
const KIND = 'incident.incidentType';

const word = { flags: FROM_INTERMEDIATE, by: 'person' } as const;
const wordIfSo = { flags: FROM_INTERMEDIATE_IF_SO, by: 'person' } as const;
const spread = { ...wordIfSo, condition: geographicalSpreadMet };

/**
 * Content of the intermediate report, second part: where, what was lost, and of what kind (3.18 to 3.26).
 *
 * @law 2025/301 Art. 3
 * @law 2025/302 Annex I section 3
 */
export const SECTION_3_SPREAD: readonly FieldRow[] = [
  { id: '3.18', ...spread, type: 'choices', list: MEMBER_STATE_IMPACTS, path: `${SPREAD}.memberStatesImpactType` },
  { id: '3.19', ...spread, type: 'text', path: `${SPREAD}.memberStatesImpactTypeDescription` },
  {
    id: '3.20',
    flags: FROM_INTERMEDIATE_IF_SO,
    condition: dataLossesMet,
    by: 'facts',
    type: 'choices',
    list: DATA_LOSSES,
    // The format really spells it so.
    path: `${LOSSES}.dataLosseMaterialityThresholds`,
  },
  { id: '3.21', ...wordIfSo, condition: dataLossesMet, type: 'text', path: `${LOSSES}.dataLossesDescription` },
  { id: '3.22', ...word, type: 'text', path: 'impactAssessment.criticalServicesAffected' },
  { id: '3.23', ...word, type: 'choices', list: INCIDENT_TYPES, path: `${KIND}.incidentClassification` },
  { id: '3.24', ...wordIfSo, condition: otherIncidentType, type: 'text', path: `${KIND}.otherIncidentClassification` },
  {
    id: '3.25',
    ...wordIfSo,
    condition: cybersecurityRelated,
    type: 'choices',
    list: THREATS,
    path: `${KIND}.threatTechniques`,
  },
  { id: '3.26', ...wordIfSo, condition: otherTechnique, type: 'text', path: `${KIND}.otherThreatTechniques` },
];
