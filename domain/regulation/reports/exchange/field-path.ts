import type { FieldRow } from '../fields/field-row.ts';

/** Where the exchange format keeps a field: at a place of its own, beside its criterion, or in a list of entities. */
export type FieldPath =
  | { kind: 'plain'; keys: readonly string[] }
  | { kind: 'criterion'; criterion: string; key: string }
  | { kind: 'composed' };

const OF_CRITERION = /^incident\.classificationTypes\[(\w+)\]\.(\w+)$/;

/** The path of a row, read. Submitter, affected entities and the criteria themselves are composed of several fields. */
export const fieldPath = ({ path }: Pick<FieldRow, 'path'>): FieldPath => {
  const [, criterion, key] = OF_CRITERION.exec(path) ?? [];
  if (criterion !== undefined && key !== undefined) return { kind: 'criterion', criterion, key };
  return /[[|]/.test(path) ? { kind: 'composed' } : { kind: 'plain', keys: path.split('.') };
};
