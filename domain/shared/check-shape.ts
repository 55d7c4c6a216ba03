import * as z from 'zod/mini';
import { InvalidInputError } from './errors.ts';

type Issue = z.core.$ZodIssue;

const SHAPES: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
};
const UNITS: Record<string, string> = { string: ' characters', array: ' entries' };
const FORMATS: Record<string, string> = {
  datetime: 'must be an ISO 8601 time with an offset',
  date: 'must be a date, year-month-day',
};

/** A bound as a reader would write it: `must be >= 0`, `must have <= 20 characters`. */
const bound = (sign: '<' | '>', issue: { origin: string; inclusive?: boolean | undefined }, limit: unknown): string => {
  const unit = UNITS[issue.origin];
  const text = `${sign}${issue.inclusive === false ? '' : '='} ${String(limit)}`;
  return unit === undefined ? `must be ${text}` : `must have ${text}${unit}`;
};

/** A rule of the house says it in its own words; what the library leaves unsaid is said here. */
const ownWords = (issue: Issue): string => {
  const known = issue.code === 'invalid_format' ? FORMATS[issue.format] : undefined;
  return known ?? (issue.message === 'Invalid input' ? 'is wrong' : issue.message);
};

const isMissing = ({ code, input }: Issue): boolean =>
  input === undefined && ['invalid_type', 'invalid_value', 'invalid_union'].includes(code);

const wrong = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${SHAPES[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return bound('>', issue, issue.minimum);
    case 'too_big':
      return bound('<', issue, issue.maximum);
    case 'unrecognized_keys':
      return 'is unknown';
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    default:
      return ownWords(issue);
  }
};

const fieldOf = (issue: Issue): string => {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  return path.length === 0 ? 'input' : path.map(String).join('.');
};

/** The value as the schema says. Throws InvalidInputError with the first wrong field, dotted, and a reason in words. */
export const checkShape = <T extends z.ZodMiniType>(schema: T, value: unknown): z.output<T> => {
  const parsed = z.safeParse(schema, value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw issue === undefined
    ? new InvalidInputError('input', 'is wrong')
    : new InvalidInputError(fieldOf(issue), isMissing(issue) ? 'is missing' : wrong(issue));
};
