import { isValidLei } from '../../../../contracts/lei.ts';
import { textOf } from '../values.ts';
import { error, type Check } from './finding.ts';

/**
 * A financial entity that reports itself does so under its LEI; only a third party may use another code.
 *
 * @law 2025/302 field 1.3
 */
export const submitterCode: Check = ({ values, context }) => {
  const code = textOf(values, '1.3');
  if (code === undefined || code === '' || context.submitterDiffers || context.isAggregated) return [];
  return isValidLei(code) ? [] : [error('1.3', 'submitter-code', 'must be the LEI of the reporting entity.')];
};
