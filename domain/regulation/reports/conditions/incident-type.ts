import { codesOf, type ReportValues } from '../values.ts';
import { dueOnlyWhen, dueWhen } from './condition.ts';

const isCybersecurity = (values: ReportValues): boolean => codesOf(values, '3.23').includes('cybersecurity-related');

/**
 * @law 2025/302 field 3.24
 */
export const otherIncidentType = dueOnlyWhen("field 3.23 says 'other'", ({ values }) =>
  codesOf(values, '3.23').includes('other'),
);

/**
 * @law 2025/302 field 3.25
 */
export const cybersecurityRelated = dueOnlyWhen("field 3.23 says 'cybersecurity-related'", ({ values }) =>
  isCybersecurity(values),
);

/**
 * @law 2025/302 field 3.26
 */
export const otherTechnique = dueOnlyWhen("field 3.25 says 'other'", ({ values }) =>
  codesOf(values, '3.25').includes('other'),
);

/**
 * Due for entities that are essential or important under NIS2; others may give indicators too.
 *
 * @law 2025/302 field 3.35
 */
export const indicatorsDue = dueWhen(
  'the incident is cybersecurity-related and the entity essential or important under NIS2',
  ({ values, context }) => isCybersecurity(values) && context.isNis2Entity,
);
