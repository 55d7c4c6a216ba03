import { geographicalSpreadMet } from '../conditions/criteria.ts';
import { originatesElsewhere, otherInformationDue } from '../conditions/incident.ts';
import { CRITERIA } from '../lists/criteria.ts';
import { DISCOVERIES } from '../lists/discoveries.ts';
import { MEMBER_STATES } from '../lists/member-states.ts';
import { ALWAYS, IF_SO, type FieldRow } from './field-row.ts';

const fact = { flags: ALWAYS, by: 'facts' } as const;
const word = { flags: ALWAYS, by: 'person' } as const;

/**
 * Content of the initial notification.
 *
 * @law 2025/301 Art. 2
 * @law 2025/302 Annex I section 2
 */
export const SECTION_2: readonly FieldRow[] = [
  { id: '2.1', ...fact, type: 'text', path: 'incident.financialEntityCode' },
  { id: '2.2', ...fact, type: 'moment', path: 'incident.detectionDateTime' },
  { id: '2.3', ...fact, type: 'moment', path: 'incident.classificationDateTime' },
  { id: '2.4', ...word, type: 'text', path: 'incident.incidentDescription' },
  {
    id: '2.5',
    ...fact,
    type: 'choices',
    list: CRITERIA,
    path: 'incident.classificationTypes[].classificationCriterion',
  },
  {
    id: '2.6',
    flags: IF_SO,
    condition: geographicalSpreadMet,
    by: 'facts',
    type: 'choices',
    list: MEMBER_STATES,
    path: 'incident.classificationTypes[geographical_spread].countryCodeMaterialityThresholds',
  },
  { id: '2.7', ...word, type: 'choice', list: DISCOVERIES, path: 'incident.incidentDiscovery' },
  {
    id: '2.8',
    flags: IF_SO,
    condition: originatesElsewhere,
    by: 'person',
    type: 'text',
    path: 'incident.originatesFromThirdPartyProvider',
  },
  { id: '2.9', ...word, type: 'yes-no', path: 'incident.isBusinessContinuityActivated' },
  {
    id: '2.10',
    flags: IF_SO,
    condition: otherInformationDue,
    by: 'person',
    type: 'text',
    path: 'incident.otherInformation',
  },
];
