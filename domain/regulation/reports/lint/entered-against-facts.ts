import { FIELDS } from '../fields/fields.ts';
import type { FieldValue } from '../values.ts';
import { warning, type Check } from './finding.ts';

const written = (value: FieldValue): string =>
  typeof value === 'object' ? [...value].sort().join(', ') : String(value);

/** What somebody entered for a field that the facts answer, and answer otherwise: the facts stand, a person looks. */
export const enteredAgainstFacts: Check = ({ values, context }) =>
  FIELDS.flatMap(({ id, by }) => {
    const entered = context.entered?.[id];
    const stands = values[id];
    if (by === 'person' || entered === undefined || stands === undefined) return [];
    if (written(entered.value) === written(stands.value)) return [];
    const message = `somebody entered '${written(entered.value)}', the facts say '${written(stands.value)}'.`;
    return [warning(id, 'entered-against-facts', message)];
  });
