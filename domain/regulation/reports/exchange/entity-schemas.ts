import { FINANCIAL_ENTITY_TYPES } from '../lists/financial-entity-types.ts';
import { leafSchema } from './leaf-schema.ts';
import type { JsonTree } from './json-tree.ts';
import { objectSchema } from './object-schema.ts';

const text = leafSchema({ type: 'text' });
const lei = leafSchema({ type: 'lei' });
const must = (schema: JsonTree): { schema: JsonTree; required: boolean } => ({ schema, required: true });
const may = (schema: JsonTree): { schema: JsonTree; required: boolean } => ({ schema, required: false });

/** Either an LEI or another code, never both. */
export const SUBMITTING_ENTITY: JsonTree = {
  ...objectSchema({
    entityType: must({ const: 'SUBMITTING_ENTITY' }),
    name: must(text),
    LEI: may(lei),
    code: may(text),
  }),
  oneOf: [{ required: ['LEI'] }, { required: ['code'] }],
};

/** A name comes with its LEI. */
export const AFFECTED_ENTITIES: JsonTree = {
  type: 'array',
  minItems: 1,
  items: {
    ...objectSchema({
      entityType: must({ const: 'AFFECTED_ENTITY' }),
      affectedEntityType: must(leafSchema({ type: 'choices', list: FINANCIAL_ENTITY_TYPES })),
      name: may(text),
      LEI: may(lei),
    }),
    dependentRequired: { name: ['LEI'], LEI: ['name'] },
  },
};

export const PARENT_ENTITY = objectSchema({
  entityType: must({ const: 'ULTIMATE_PARENT_UNDERTAKING_ENTITY' }),
  name: must(text),
  LEI: must(lei),
});
