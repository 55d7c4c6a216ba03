import { durationMet, reputationalImpactMet } from '../conditions/criteria.ts';
import { relevantClientsAffected, transactionsAffected } from '../conditions/impact.ts';
import { authorityIssuedCode, downtimeCaused, downtimeGiven } from '../conditions/incident.ts';
import { ACTUAL_OR_ESTIMATES } from '../lists/actual-or-estimates.ts';
import { DURATION_INFORMATION } from '../lists/duration-information.ts';
import { REPUTATIONAL_IMPACTS } from '../lists/reputational-impacts.ts';
import { FROM_INTERMEDIATE, FROM_INTERMEDIATE_IF_SO, type FieldRow } from './field-row.ts';

const ASSETS = 'impactAssessment.affectedAssets';
const REPUTATION = 'incident.classificationTypes[reputational_impact]';

const fact = { flags: FROM_INTERMEDIATE, by: 'facts' } as const;
const factIfSo = { flags: FROM_INTERMEDIATE_IF_SO, by: 'facts' } as const;
const transactions = { ...factIfSo, condition: transactionsAffected };

/**
 * Content of the intermediate report, first part: what was hit, how much of it and for how long (3.1 to 3.17).
 *
 * @law 2025/301 Art. 3
 * @law 2025/302 Annex I section 3
 */
export const SECTION_3_IMPACT: readonly FieldRow[] = [
  {
    id: '3.1',
    flags: FROM_INTERMEDIATE_IF_SO,
    condition: authorityIssuedCode,
    by: 'person',
    type: 'text',
    path: 'incident.competentAuthorityCode',
  },
  { id: '3.2', ...fact, type: 'moment', path: 'incident.incidentOccurrenceDateTime' },
  {
    id: '3.3',
    ...factIfSo,
    condition: downtimeGiven,
    type: 'moment',
    path: 'impactAssessment.serviceImpact.serviceRestorationDateTime',
  },
  { id: '3.4', ...fact, type: 'integer', path: `${ASSETS}.affectedClients.number` },
  { id: '3.5', ...fact, type: 'percent', path: `${ASSETS}.affectedClients.percentage` },
  { id: '3.6', ...fact, type: 'integer', path: `${ASSETS}.affectedFinancialCounterparts.number` },
  { id: '3.7', ...fact, type: 'percent', path: `${ASSETS}.affectedFinancialCounterparts.percentage` },
  {
    id: '3.8',
    ...factIfSo,
    condition: relevantClientsAffected,
    type: 'yes-no',
    path: 'impactAssessment.hasImpactOnRelevantClients',
  },
  { id: '3.9', ...transactions, type: 'integer', path: `${ASSETS}.affectedTransactions.number` },
  { id: '3.10', ...transactions, type: 'percent', path: `${ASSETS}.affectedTransactions.percentage` },
  { id: '3.11', ...transactions, type: 'money', path: `${ASSETS}.valueOfAffectedTransactions` },
  { id: '3.12', ...fact, type: 'choices', list: ACTUAL_OR_ESTIMATES, path: `${ASSETS}.numbersActualEstimate` },
  {
    id: '3.13',
    ...factIfSo,
    condition: reputationalImpactMet,
    type: 'choices',
    list: REPUTATIONAL_IMPACTS,
    path: `${REPUTATION}.reputationalImpactType`,
  },
  {
    id: '3.14',
    flags: FROM_INTERMEDIATE_IF_SO,
    condition: reputationalImpactMet,
    by: 'person',
    type: 'text',
    path: `${REPUTATION}.reputationalImpactDescription`,
  },
  { id: '3.15', ...fact, type: 'duration', path: 'incident.incidentDuration' },
  {
    id: '3.16',
    ...factIfSo,
    condition: downtimeCaused,
    type: 'duration',
    path: 'impactAssessment.serviceImpact.serviceDowntime',
  },
  {
    id: '3.17',
    ...factIfSo,
    condition: durationMet,
    type: 'choice',
    list: DURATION_INFORMATION,
    path: 'informationDurationServiceDowntimeActualOrEstimate',
  },
];
