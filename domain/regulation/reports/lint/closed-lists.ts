import { FIELDS } from '../fields/fields.ts';
import { codesOf } from '../values.ts';
import { error, type Check } from './finding.ts';

/**
 * A value of a list field is in the list, and no value is there twice.
 *
 * @law 2025/302 Annex II
 */
export const closedLists: Check = ({ values }) =>
  FIELDS.flatMap(({ id, list }) => {
    if (list === undefined) return [];
    const known = new Set(list.map(({ code }) => code));
    const chosen = codesOf(values, id);
    const unknown = chosen.filter((code) => !known.has(code));
    return [
      ...unknown.map((code) => error(id, 'list', `'${code}' is not in the list.`)),
      ...(new Set(chosen).size < chosen.length ? [error(id, 'list', 'names a value twice.')] : []),
    ];
  });
