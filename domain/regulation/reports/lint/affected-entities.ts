import { textOf } from '../values.ts';
import { error, type Check } from './finding.ts';

const parts = (text: string): string[] => text.split(';').map((part) => part.trim());

/**
 * As many LEIs as names, none empty; the order is the same in both.
 *
 * @law 2025/302 field 1.5
 * @law 2025/302 field 1.6
 */
export const affectedEntities: Check = ({ values }) => {
  const names = textOf(values, '1.5');
  const leis = textOf(values, '1.6');
  if (names === undefined || leis === undefined) return [];
  const named = parts(names);
  if (named.includes('')) return [error('1.5', 'affected-entities', 'has an empty name between semicolons.')];
  if (named.length === parts(leis).length) return [];
  return [error('1.6', 'affected-entities', `needs as many LEIs as field 1.5 has names: ${named.length}.`)];
};
