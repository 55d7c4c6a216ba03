import { ROOT_CAUSES_ADDITIONAL } from '../lists/root-causes-additional.ts';
import { codesOf } from '../values.ts';
import { dueOnlyWhen } from './condition.ts';

const SPECIFIED = new Set(ROOT_CAUSES_ADDITIONAL.map(({ parent }) => parent));

/**
 * Points 2(a), 2(c), 2(d) and 2(g) of field 4.2 are specified further.
 *
 * @law 2025/302 field 4.3
 */
export const causeSpecifiedFurther = dueOnlyWhen('field 4.2 names a cause that is specified further', ({ values }) =>
  codesOf(values, '4.2').some((cause) => SPECIFIED.has(cause)),
);

/**
 * @law 2025/302 field 4.4
 */
export const otherRootCause = dueOnlyWhen("field 4.2 names an 'other' cause", ({ values }) =>
  codesOf(values, '4.2').some((cause) => cause.endsWith('_other')),
);
