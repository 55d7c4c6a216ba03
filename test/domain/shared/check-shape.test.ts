import { expect, it, test } from '@jest/globals';
import * as z from 'zod/mini';
import { checkShape } from '../../../domain/shared/check-shape.ts';
import { Moment } from '../../../domain/shared/moment.ts';

const Form = z.strictObject({
  count: z.optional(z.int().check(z.gte(0), z.lte(10))),
  share: z.optional(z.number().check(z.gt(0), z.lt(1))),
  name: z.optional(z.string().check(z.minLength(2), z.maxLength(3))),
  list: z.optional(z.array(z.strictObject({ on: z.boolean() })).check(z.minLength(1))),
  kind: z.optional(z.enum(['a', 'b'])),
  words: z.optional(z.record(z.string(), z.string())),
  at: z.optional(Moment),
  day: z.optional(z.iso.date()),
  even: z.optional(z.number().check(z.refine((value) => value % 2 === 0, 'must be even'))),
});

test.each<[object, string]>([
  [{ count: -1 }, 'count: must be >= 0'],
  [{ count: 11 }, 'count: must be <= 10'],
  [{ count: 1.5 }, 'count: must be a whole number'],
  [{ share: 0 }, 'share: must be > 0'],
  [{ share: 1 }, 'share: must be < 1'],
  [{ share: null }, 'share: must be a number'],
  [{ name: 'x' }, 'name: must have >= 2 characters'],
  [{ name: 'long' }, 'name: must have <= 3 characters'],
  [{ list: [] }, 'list: must have >= 1 entries'],
  [{ list: {} }, 'list: must be a list'],
  [{ list: [{ on: true }, {}] }, 'list.1.on: is missing'],
  [{ list: [{ on: 'yes' }] }, 'list.0.on: must be true or false'],
  [{ list: [{ on: true, off: false }] }, 'list.0.off: is unknown'],
  [{ list: [null] }, 'list.0: must be an object'],
  [{ kind: 'c' }, 'kind: must be one of a, b'],
  [{ words: { a: 1 } }, 'words.a: must be a text'],
  [{ at: '2026-01-31T14:00:00' }, 'at: must be an ISO 8601 time with an offset'],
  [{ day: '31.01.2026' }, 'day: must be a date, year-month-day'],
  [{ even: 3 }, 'even: must be even'],
  [{ more: 1 }, 'more: is unknown'],
])('%j: %s', (value, message) => {
  expect(() => checkShape(Form, value)).toThrow(expect.objectContaining({ name: 'InvalidInputError', message }));
});

test.each([null, undefined, 5, 'text', [], true])('%j is no form', (value) => {
  expect(() => checkShape(Form, value)).toThrow(/^input: (must be an object|is missing)$/);
});

it('gives back what it has read, moments in UTC', () => {
  expect(checkShape(Form, { at: '2026-01-31T14:00:00+01:00' })).toEqual({ at: '2026-01-31T13:00:00.000Z' });
});
