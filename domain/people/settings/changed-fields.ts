import * as z from 'zod/mini';

/** One field of one entry that two versions of a document say differently; undefined where a version has it not. */
export type ChangedField = {
  /** What it belongs to: a person's id, `policies.review`; empty for the document itself. */
  entry: string;
  field: string;
  before: string | undefined;
  after: string | undefined;
};

const Keyed = z.array(z.looseObject({ id: z.string() }));
const Listed = z.array(z.record(z.string(), z.unknown()));
const Branch = z.record(z.string(), z.unknown());

type Leaf = { entry: string; field: string; text: string };

/** A value's parts by name: entries of a list by their id, or by their place where they have none. */
const partsOf = (value: unknown): [string, unknown][] | undefined => {
  const keyed = z.safeParse(Keyed, value);
  if (keyed.success) return keyed.data.map(({ id, ...rest }) => [id, rest]);
  const listed = z.safeParse(Listed, value);
  if (listed.success) return listed.data.map((part, index) => [String(index + 1), part]);
  const branch = Array.isArray(value) ? undefined : z.safeParse(Branch, value);
  return branch?.success === true ? Object.entries(branch.data) : undefined;
};

/** A list reads `a, b`; what holds a comma itself is quoted, so that no two lists read alike. */
const textOf = (value: unknown): string => {
  if (Array.isArray(value))
    return value.map((part) => (/[,"]/.test(textOf(part)) ? JSON.stringify(part) : textOf(part))).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Every value of a document with where it stands. The list that a document consists of is not part of an entry's name. */
const leavesOf = (value: unknown, path: readonly string[]): Leaf[] => {
  const parts = partsOf(value);
  if (parts !== undefined && parts.length > 0) return parts.flatMap(([name, part]) => leavesOf(part, [...path, name]));
  return [{ entry: path.slice(0, -1).join('.'), field: path.at(-1) ?? '', text: textOf(value) }];
};

const keyOf = ({ entry, field }: Leaf): string => JSON.stringify([entry, field]);

/** A document's only list is the document: `people.ciso-1` is `ciso-1`. */
const unwrapped = (content: object): unknown => {
  const values: unknown[] = Object.values(content);
  const [only, ...more] = values;
  return more.length === 0 && Array.isArray(only) ? only : content;
};

const textsOf = (leaves: readonly Leaf[]): Map<string, string> =>
  new Map(leaves.map((leaf) => [keyOf(leaf), leaf.text]));

const idsOf = (content: object): string[] => {
  const keyed = z.safeParse(Keyed, unwrapped(content));
  return keyed.success ? keyed.data.map(({ id }) => id) : [];
};

/** The order of a directory is an order of call: those who stay, when they stand in another one. */
const changedOrder = (before: object, after: object): ChangedField[] => {
  const [old, next] = [idsOf(before), idsOf(after)];
  const was = old.filter((id) => next.includes(id)).join(', ');
  const is = next.filter((id) => old.includes(id)).join(', ');
  return was === is ? [] : [{ entry: '', field: 'order', before: was, after: is }];
};

/** What two versions of a document say differently, in the order of the newer one; what is gone comes last. */
export const changedFields = (before: object, after: object): ChangedField[] => {
  const old = leavesOf(unwrapped(before), []);
  const next = leavesOf(unwrapped(after), []);
  const was = textsOf(old);
  const is = textsOf(next);
  const all = new Map([...next, ...old].map((leaf) => [keyOf(leaf), leaf]));
  const changes = [...all].flatMap(([key, { entry, field }]) => {
    const change = { entry, field, before: was.get(key), after: is.get(key) };
    return change.before === change.after ? [] : [change];
  });
  return [...changes, ...changedOrder(before, after)];
};

/** How many entries a change touches: names nobody, so that it may stand in a hashed event and a mail. */
export const countEntries = (changes: readonly ChangedField[]): { added: number; changed: number; removed: number } => {
  const kinds = [...Map.groupBy(changes, ({ entry }) => entry).values()].map((fields) => {
    if (fields.every(({ before }) => before === undefined)) return 'added';
    return fields.every(({ after }) => after === undefined) ? 'removed' : 'changed';
  });
  const count = (kind: string): number => kinds.filter((one) => one === kind).length;
  return { added: count('added'), changed: count('changed'), removed: count('removed') };
};
