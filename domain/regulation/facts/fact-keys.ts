import { NOTICE_FACT_KEYS } from '../notices/notice-fact-keys.ts';
import type { FactGroup, FactKey, FactKind } from './fact-key.ts';

export type { FactGroup, FactKey, FactKind };

const row = (group: FactGroup, kind: FactKind, key: string, label: string): FactKey => ({ group, kind, key, label });

/** The facts that classification is made of (2024/1772 Art. 1-7); keys are the paths of `dora classify`. */
const CLASSIFICATION: readonly FactKey[] = [
  row(
    'services',
    'boolean',
    'criticalService.supportsCriticalOrImportantFunction',
    'Supports a critical or important function',
  ),
  row(
    'services',
    'boolean',
    'criticalService.supervisedFinancialService',
    'A supervised financial service is affected',
  ),
  row(
    'services',
    'boolean',
    'criticalService.maliciousUnauthorisedAccess',
    'Successful, malicious, unauthorised access',
  ),
  row('clients', 'count', 'clients.affected', 'Clients affected'),
  row('clients', 'count', 'clients.usingService', 'Clients using the affected service'),
  row('clients', 'boolean', 'clients.relevantAffected', 'A relevant client is affected'),
  row('clients', 'count', 'counterparts.affected', 'Financial counterparts affected'),
  row('clients', 'count', 'counterparts.usingService', 'Financial counterparts active in the service'),
  row('clients', 'boolean', 'counterparts.relevantAffected', 'A relevant counterpart is affected'),
  row('transactions', 'count', 'transactions.affectedCount', 'Transactions affected'),
  row('transactions', 'amount', 'transactions.dailyAverageCount', 'Daily average number of transactions'),
  row('transactions', 'amount', 'transactions.affectedValue', 'Value of the affected transactions'),
  row('transactions', 'amount', 'transactions.dailyAverageValue', 'Daily average value of transactions'),
  row('reputation', 'boolean', 'reputation.media', 'Reflected in the media'),
  row('reputation', 'boolean', 'reputation.repetitiveComplaints', 'Repetitive complaints from different clients'),
  row('reputation', 'boolean', 'reputation.regulatoryRequirements', 'Regulatory requirements (likely) not met'),
  row('reputation', 'boolean', 'reputation.clientLoss', '(Likely) loss of clients with material impact'),
  row('duration', 'hours', 'durationHours', 'Duration of the incident'),
  row('duration', 'hours', 'downtimeHours', 'Service downtime'),
  row('duration', 'member-states', 'memberStates', 'Member States with an impact'),
  row('data', 'boolean', 'dataLosses.availability', 'Availability of data lost'),
  row('data', 'boolean', 'dataLosses.authenticity', 'Authenticity of data lost'),
  row('data', 'boolean', 'dataLosses.integrity', 'Integrity of data lost'),
  row('data', 'boolean', 'dataLosses.confidentiality', 'Confidentiality of data lost'),
  row('data', 'boolean', 'dataLosses.adverseImpact', 'With adverse impact on the business or on requirements'),
  row('data', 'boolean', 'dataLosses.maliciousAccessMayLoseData', 'Malicious access that may result in data losses'),
  row('costs', 'amount', 'costsEur', 'Gross costs and losses, incurred or likely'),
];

/** When what happened, and what else the reports and the breach record ask for. */
const COURSE: readonly FactKey[] = [
  row('course', 'moment', 'occurredAt', 'When it occurred'),
  row('course', 'moment', 'recoveredAt', 'When activities were recovered'),
  row('course', 'moment', 'resolvedAt', 'When it was resolved'),
  row('course', 'text', 'description', 'Description of the incident'),
  row('course', 'code', 'rootCause', 'Apparent root cause, as a code of your own; the same code for the same cause'),
  row('course', 'text', 'additionalControls', 'Additional controls to be established, for the management body'),
  row('breach', 'boolean', 'breach.personalData', 'Personal data are affected'),
  row('breach', 'count', 'breach.dataSubjects', 'Data subjects concerned, approximately'),
  row('breach', 'count', 'breach.records', 'Personal data records concerned, approximately'),
  row('breach', 'text', 'breach.nature', 'Nature of the breach and categories of data'),
  row('breach', 'text', 'breach.consequences', 'Likely consequences'),
  row('breach', 'text', 'breach.measures', 'Measures taken or proposed'),
];

/** Everything that people are asked for, except the fields that only a report has. */
export const FACT_KEYS: readonly FactKey[] = [...CLASSIFICATION, ...COURSE, ...NOTICE_FACT_KEYS];
export const CLASSIFICATION_KEYS: readonly string[] = CLASSIFICATION.map(({ key }) => key);

const LABELS = new Map(FACT_KEYS.map(({ key, label }) => [key, label]));

/** A fact as people read it. */
export const factLabel = (key: string): string => LABELS.get(key) ?? key;

/** Fields of the report that only a person can answer are facts under their number, `field.3.27`. */
export const FIELD_PREFIX = 'field.';
