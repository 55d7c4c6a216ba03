import * as z from 'zod/mini';
import { InvalidInputError } from '../shared/errors.ts';

const problemOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type') return `must be ${issue.expected}`;
  if (issue.code === 'too_small') return `must be at least ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `must be at most ${String(issue.maximum)}`;
  if (issue.code === 'unrecognized_keys') return `unknown field ${issue.keys.slice(0, 3).join(', ').slice(0, 100)}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  return 'is not valid';
};

/** The value as the schema has it. Throws InvalidInputError naming the field, e.g. `detail.severity: must be number`. */
export const readAs = <T extends z.core.$ZodType>(schema: T, value: unknown, path = ''): z.output<T> => {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = [path, ...(issue?.path ?? [])].filter((part) => part !== '').join('.');
  throw new InvalidInputError(field === '' ? 'event' : field, issue === undefined ? 'is not valid' : problemOf(issue));
};

// Nothing a rule reads lies deeper; a hostile event of a thousand levels must not overflow the stack.
const DEEPEST = 12;

/** AccountId -> accountId on every level: real events are camelCase, API-shaped ones PascalCase; both are read as one. */
export const camelKeys = (value: unknown, depth = 0): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((inner) => camelKeys(inner, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.charAt(0).toLowerCase() + key.slice(1),
      camelKeys(inner, depth + 1),
    ]),
  );
};
