import { SUBMISSION_TYPE } from '../stage.ts';
import { isFilled, textOf } from '../values.ts';
import { error, type Check } from './finding.ts';

/**
 * Field 1.1 names the submission that is being made.
 *
 * @law 2025/302 field 1.1
 */
export const submissionType: Check = ({ stage, values }) =>
  isFilled(values, '1.1') && textOf(values, '1.1') !== SUBMISSION_TYPE[stage]
    ? [error('1.1', 'submission-type', `must be '${SUBMISSION_TYPE[stage]}' here.`)]
    : [];
