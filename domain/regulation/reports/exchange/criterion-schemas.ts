import { FIELDS, flagOf } from '../fields/fields.ts';
import { CRITERIA } from '../lists/criteria.ts';
import type { Stage } from '../stage.ts';
import { fieldPath } from './field-path.ts';
import type { JsonTree } from './json-tree.ts';
import { leafSchema } from './leaf-schema.ts';
import { objectSchema, type Property } from './object-schema.ts';

/** The fields that stand beside a criterion. All of them depend on nothing but it, so a stage that asks for them needs them. */
const details = (criterion: string, stage: Stage): Record<string, Property> =>
  Object.fromEntries(
    FIELDS.flatMap((row) => {
      const path = fieldPath(row);
      if (path.kind !== 'criterion' || path.criterion !== criterion) return [];
      return [[path.key, { schema: leafSchema(row), required: flagOf(row, stage) !== 'N' }] as const];
    }),
  );

/** The criteria met, each with its own details and no other's. */
export const criteriaSchema = (stage: Stage): JsonTree => ({
  type: 'array',
  minItems: 1,
  items: {
    oneOf: CRITERIA.map(({ code }) =>
      objectSchema({
        classificationCriterion: { schema: { const: code }, required: true },
        ...details(code, stage),
      }),
    ),
  },
});
