import { criteriaSchema } from './exchange/criterion-schemas.ts';
import { AFFECTED_ENTITIES, PARENT_ENTITY, SUBMITTING_ENTITY } from './exchange/entity-schemas.ts';
import { fieldPath } from './exchange/field-path.ts';
import type { Json, JsonTree } from './exchange/json-tree.ts';
import { leafSchema } from './exchange/leaf-schema.ts';
import { objectSchema, type Property } from './exchange/object-schema.ts';
import { FIELDS, flagOf } from './fields/fields.ts';
import { SUBMISSION_TYPE, type Stage } from './stage.ts';

/** A field's place below the branch that is being built. */
type Leaf = { keys: readonly string[]; schema: Json; required: boolean };

/** A branch is needed when something below it is. */
const branch = (leaves: readonly Leaf[]): Property => {
  const groups = Map.groupBy(leaves, ({ keys }) => keys[0] ?? '');
  const properties = [...groups].map(([key, below]): readonly [string, Property] => {
    const [first] = below;
    if (first?.keys.length === 1) return [key, first];
    return [key, branch(below.map(({ keys, ...leaf }) => ({ ...leaf, keys: keys.slice(1) })))];
  });
  return { schema: objectSchema(Object.fromEntries(properties)), required: leaves.some(({ required }) => required) };
};

const plainLeaves = (stage: Stage): Leaf[] =>
  FIELDS.flatMap((row) => {
    const path = fieldPath(row);
    if (path.kind !== 'plain' || path.keys[0] === 'ultimateParentUndertaking') return [];
    return [{ keys: path.keys, schema: leafSchema(row), required: flagOf(row, stage) === 'Y' }];
  });

const composedLeaves = (stage: Stage): Leaf[] => [
  { keys: ['incidentSubmission'], schema: { const: SUBMISSION_TYPE[stage] }, required: true },
  { keys: ['submittingEntity'], schema: SUBMITTING_ENTITY, required: true },
  { keys: ['affectedEntity'], schema: AFFECTED_ENTITIES, required: true },
  { keys: ['ultimateParentUndertaking'], schema: PARENT_ENTITY, required: false },
  { keys: ['incident', 'classificationTypes'], schema: criteriaSchema(stage), required: true },
];

/**
 * The JSON Schema (2020-12) of what a stage hands over: narrower than the format itself, because every field the stage
 * makes mandatory is required. Conditions across fields are the lint's.
 *
 * @law 2025/302 Art. 1
 */
export const incidentSchema = (stage: Stage): JsonTree => {
  const { schema } = branch([...composedLeaves(stage), ...plainLeaves(stage)]);
  const title = `DORA incident report, ${SUBMISSION_TYPE[stage].replaceAll('_', ' ')}`;
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, allOf: [schema] };
};
