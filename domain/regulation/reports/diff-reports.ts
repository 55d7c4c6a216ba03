import { FIELDS } from './fields/fields.ts';
import type { FieldId } from './fields/field-id.ts';
import { isFilled, type FieldValue, type ReportValues } from './values.ts';

/** What became of a field since the report before; `before` is its value there. */
export type Change = { kind: 'added' } | { kind: 'changed' | 'removed'; before: FieldValue };

const same = (one: FieldValue, other: FieldValue): boolean => JSON.stringify(one) === JSON.stringify(other);

const filled = (id: FieldId, values: ReportValues): FieldValue | undefined =>
  isFilled(values, id) ? values[id]?.value : undefined;

const changeOf = (was: FieldValue | undefined, is: FieldValue | undefined): Change | undefined => {
  if (was === undefined) return is === undefined ? undefined : { kind: 'added' };
  if (is === undefined) return { kind: 'removed', before: was };
  return same(was, is) ? undefined : { kind: 'changed', before: was };
};

/**
 * What a later report says otherwise than the one before, by field; a field that did not change is absent.
 *
 * @law 2025/302 Art. 1(4)
 */
export const diffReports = (before: ReportValues, after: ReportValues): Partial<Record<FieldId, Change>> =>
  Object.fromEntries(
    FIELDS.flatMap(({ id }) => {
      const change = changeOf(filled(id, before), filled(id, after));
      return change === undefined ? [] : [[id, change] as const];
    }),
  );
