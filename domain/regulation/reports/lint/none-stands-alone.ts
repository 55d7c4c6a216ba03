import { codesOf } from '../values.ts';
import { error, type Check } from './finding.ts';

/**
 * @law 2025/302 field 3.31
 */
export const noneStandsAlone: Check = ({ values }) => {
  const told = codesOf(values, '3.31');
  return told.includes('none') && told.length > 1
    ? [error('3.31', 'none-stands-alone', "says 'none' beside other authorities.")]
    : [];
};
