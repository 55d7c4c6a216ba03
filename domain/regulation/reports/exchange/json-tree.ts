/** JSON that a report is written as. */
export type Json = string | number | boolean | readonly Json[] | JsonTree;
export type JsonTree = { readonly [key: string]: Json };

const isTree = (json: Json | undefined): json is JsonTree => typeof json === 'object' && !Array.isArray(json);

/** The tree with a value at a place; branches grow as they are needed. */
export const placed = (tree: JsonTree, [head, ...rest]: readonly string[], value: Json): JsonTree => {
  if (head === undefined) return tree;
  if (rest.length === 0) return { ...tree, [head]: value };
  const branch = tree[head];
  return { ...tree, [head]: placed(isTree(branch) ? branch : {}, rest, value) };
};
