import * as z from 'zod/mini';
import { PersonId, Role } from './people.ts';
import { TimeZone } from './time-zone.ts';

/** A time on the wall, `08:00`. */
const WallTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time as 08:00'));
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const Weekday = z.enum(WEEKDAYS);
export type Weekday = z.infer<typeof Weekday>;

/** From a moment (with it) to a moment (without it). */
const Span = z
  .strictObject({
    person: PersonId,
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
  })
  .check(
    z.refine(({ from, to }) => Date.parse(from) < Date.parse(to), { path: ['to'], message: 'must be after from' }),
  );
export type Span = z.infer<typeof Span>;

/** People who take turns. The turn changes at the same time on the wall all year, whatever the clocks do. */
export const Layer = z.strictObject({
  /** In the order of their turns. */
  members: z.array(PersonId).check(z.minLength(1)),
  /** Local day on which the first member's first turn begins; before it the layer covers nothing. */
  startsOn: z.iso.date(),
  everyDays: z.int().check(z.gte(1), z.lte(56)),
  handOverAt: WallTime,
  /** The hours it covers; default all. A window that ends before it begins reaches into the next day. */
  window: z.optional(z.strictObject({ days: z.array(Weekday).check(z.minLength(1)), from: WallTime, to: WallTime })),
});
export type Layer = z.infer<typeof Layer>;

/** Who is on call for a role: an override, else the first layer whose hours it is. */
export const Rota = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{2,39}$/, 'must be 3 to 40 of a-z, 0-9 and -')),
  role: Role,
  timeZone: TimeZone,
  layers: z.array(Layer).check(z.minLength(1)),
  /** A later one in the list wins over an earlier one. */
  overrides: z.array(Span),
});
export type Rota = z.infer<typeof Rota>;

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** Who is on call when (seed: config/rotas.json). Absence holds for every role of a person. */
export const Rotas = z.strictObject({
  rotas: z.array(Rota).check(
    z.refine((rotas) => distinct(rotas.map(({ id }) => id)), 'two rotas have the same id'),
    z.refine((rotas) => distinct(rotas.map(({ role }) => role)), 'two rotas are for the same role'),
  ),
  absences: z.array(Span),
});
export type Rotas = z.infer<typeof Rotas>;
