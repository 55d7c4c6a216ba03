import { isFieldId } from '../reports/fields/field-id.ts';
import type { FieldRow } from '../reports/fields/field-row.ts';
import { fieldRow } from '../reports/fields/fields.ts';
import { FORMATS } from '../reports/lint/value-formats.ts';
import { FIELD_PREFIX } from './fact-keys.ts';
import type { ReportedFact } from './fact-value.ts';

/** The field of the report that a fact answers; undefined when it answers none. */
const fieldOf = (key: string): FieldRow | undefined => {
  const id = key.startsWith(FIELD_PREFIX) ? key.slice(FIELD_PREFIX.length) : '';
  return isFieldId(id) ? fieldRow(id) : undefined;
};

const isOfList = ({ list = [] }: FieldRow, chosen: readonly string[]): boolean =>
  chosen.every((one) => list.some(({ code }) => code === one)) && new Set(chosen).size === chosen.length;

/** Why a value cannot stand in its field: another form than the report's, or a code that its list does not have. */
export const fieldProblem = (key: string, value: ReportedFact['value']): string | undefined => {
  const field = fieldOf(key);
  if (field === undefined) return 'is no field of the report';
  if (value === '') return 'must not be empty';
  const { says, fits } = FORMATS[field.type];
  if (!fits(value)) return `must be ${says}`;
  const chosen = Array.isArray(value) ? value : [String(value)];
  return field.list === undefined || isOfList(field, chosen) ? undefined : `must be ${says}, each once`;
};

const WORDS: readonly FieldRow['type'][] = ['text', 'email', 'phone'];

/** Whether a field takes words of somebody's own, a name or an address. */
export const isFieldOfWords = (key: string): boolean => {
  const type = fieldOf(key)?.type;
  return type !== undefined && WORDS.includes(type);
};
