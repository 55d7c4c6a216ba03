import { textOf } from '../values.ts';
import { error, type Check } from './finding.ts';

/**
 * The own reference code ties the reports together.
 *
 * @law 2025/302 field 2.1
 */
export const referenceUnchanged: Check = ({ values, context }) => {
  const before = context.previous && textOf(context.previous.values, '2.1');
  const now = textOf(values, '2.1');
  if (before === undefined || now === undefined || before === now) return [];
  return [error('2.1', 'reference-unchanged', `was '${before}' in the report before.`)];
};
