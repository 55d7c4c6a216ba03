import { code } from './code-list.ts';

/**
 * @law 2025/302 field 1.1
 */
export const SUBMISSION_TYPES = [
  code('initial_notification', 'initial notification', 'Erstmeldung'),
  code('intermediate_report', 'intermediate report', 'Zwischenmeldung'),
  code('final_report', 'final report', 'Abschlussmeldung'),
  code(
    'major_incident_reclassified_as_non-major',
    'major incident reclassified as non-major',
    'als nicht schwerwiegend neu eingestufter schwerwiegender Vorfall',
  ),
];
