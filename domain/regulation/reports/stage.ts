/**
 * What is submitted: the three reports on a major incident, or the notice that it never was one.
 *
 * @law 2025/302 Art. 1
 * @law 2025/302 Art. 5
 */
export const STAGES = ['initial', 'intermediate', 'final', 'reclassification'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * The code of field 1.1 for each.
 *
 * @law 2025/302 field 1.1
 */
export const SUBMISSION_TYPE: Record<Stage, string> = {
  initial: 'initial_notification',
  intermediate: 'intermediate_report',
  final: 'final_report',
  reclassification: 'major_incident_reclassified_as_non-major',
};
