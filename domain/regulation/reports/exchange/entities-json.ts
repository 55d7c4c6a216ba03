import { isValidLei } from '../../../../contracts/lei.ts';
import { codesOf, textOf, type ReportValues } from '../values.ts';
import type { JsonTree } from './json-tree.ts';

const parts = (text: string | undefined): string[] => text?.split(';').map((part) => part.trim()) ?? [];

const optional = (key: string, value: string | undefined): JsonTree =>
  value === undefined || value === '' ? {} : { [key]: value };

/**
 * Who submits: an LEI, or another code of a third party.
 *
 * @law 2025/302 field 1.3
 */
const submittingEntity = (values: ReportValues): JsonTree => {
  const code = textOf(values, '1.3');
  return {
    entityType: 'SUBMITTING_ENTITY',
    ...optional('name', textOf(values, '1.2')),
    ...optional(code !== undefined && isValidLei(code) ? 'LEI' : 'code', code),
  };
};

/**
 * Who was hit: one entry for each name, or one without a name when the submitter speaks of itself. The form asks for the
 * types of all together, so each entry names all of them.
 *
 * @law 2025/302 field 1.4
 * @law 2025/302 field 1.5
 */
const affectedEntities = (values: ReportValues): JsonTree[] => {
  const names = parts(textOf(values, '1.5'));
  const leis = parts(textOf(values, '1.6'));
  const types = codesOf(values, '1.4');
  const entity = { entityType: 'AFFECTED_ENTITY', ...(types.length > 0 && { affectedEntityType: types }) };
  if (names.length === 0) return [entity];
  return names.map((name, index) => ({ ...entity, ...optional('name', name), ...optional('LEI', leis[index]) }));
};

/** The entities of section 1 as the exchange format groups them. */
export const entitiesJson = (values: ReportValues): JsonTree => ({
  submittingEntity: submittingEntity(values),
  affectedEntity: affectedEntities(values),
});
