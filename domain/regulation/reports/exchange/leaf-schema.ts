import type { FieldRow, FieldType } from '../fields/field-row.ts';
import { EXCHANGE_LIMIT_PERCENT } from '../percentage.ts';
import type { JsonTree } from './json-tree.ts';

const TEXT = { type: 'string', minLength: 1, maxLength: 32_767 };

const LEAVES: Record<Exclude<FieldType, 'choice' | 'choices'>, JsonTree> = {
  text: TEXT,
  lei: { type: 'string', pattern: '^[A-Z0-9]{18}[0-9]{2}$' },
  email: { ...TEXT, format: 'email' },
  phone: { type: 'string', pattern: '^\\+[1-9]\\d{1,14}(\\s?\\(\\d+\\))?([-\\s.]?\\d+)*$' },
  moment: { type: 'string', format: 'date-time', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' },
  duration: { type: 'string', pattern: '^\\d{2,3}:([01]\\d|2[0-3]):[0-5]\\d$' },
  integer: { type: 'integer', minimum: 0 },
  percent: { type: 'number', minimum: 0, maximum: EXCHANGE_LIMIT_PERCENT },
  money: { type: 'number', minimum: 0 },
  'yes-no': { type: 'boolean' },
};

/** The JSON Schema of one field's value. */
export const leafSchema = ({ type, list }: Pick<FieldRow, 'type' | 'list'>): JsonTree => {
  const codes = { type: 'string', enum: list?.map(({ code }) => code) ?? [] };
  if (type === 'choice') return codes;
  return type === 'choices' ? { type: 'array', items: codes, minItems: 1, uniqueItems: true } : LEAVES[type];
};
