import { FIELDS } from '../fields/fields.ts';
import { isFilled } from '../values.ts';
import { error, type Check } from './finding.ts';
import { FORMATS } from './value-formats.ts';

/**
 * Every value is written as the form wants it.
 *
 * @law 2025/302 Annex II
 */
export const checkFormats: Check = ({ values }) =>
  FIELDS.flatMap(({ id, type }) => {
    const sourced = values[id];
    if (sourced === undefined || !isFilled(values, id)) return [];
    const { says, fits } = FORMATS[type];
    return fits(sourced.value) ? [] : [error(id, 'format', `must be ${says}.`)];
  });
