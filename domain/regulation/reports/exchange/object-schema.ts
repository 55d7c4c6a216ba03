import type { Json, JsonTree } from './json-tree.ts';

/** A property of an object: its schema, and whether it must be there. */
export type Property = { schema: Json; required: boolean };

/** An object with these properties and no others. */
export const objectSchema = (properties: Readonly<Record<string, Property>>): JsonTree => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(properties).map(([key, { schema }]) => [key, schema])),
  required: Object.entries(properties)
    .filter(([, { required }]) => required)
    .map(([key]) => key),
  additionalProperties: false,
});
