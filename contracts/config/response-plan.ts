import * as z from 'zod/mini';
import { Role } from './people.ts';

const Text = z.string().check(z.minLength(1), z.maxLength(2000));
const Roles = z.array(Role).check(z.minLength(1));

/** How often a playbook is tested, and how: by an exercise of the game-day calendar, or at a table on these days (UTC). */
const Test = z.strictObject({
  playbook: z.string().check(z.minLength(1)),
  /** The law wants a year at most. */
  everyMonths: z.int().check(z.gte(1), z.lte(12)),
  exercise: z.optional(z.string().check(z.minLength(1))),
  desk: z.optional(z.array(z.iso.date()).check(z.minLength(1))),
});
export type ResponseTest = z.infer<typeof Test>;

const isEachOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;

/**
 * config/response-plan.json: who does what when something happens, and how it is kept true. Its version and its approval are
 * those of every governed document.
 * @law 2022/2554 Art. 11(3), 11(6)(a)
 */
export const ResponsePlan = z
  .strictObject({
    title: Text,
    scope: Text,
    /** Who keeps it. */
    owner: Role,
    reviewEveryMonths: z.int().check(z.gte(1), z.lte(12)),
    phases: z.array(z.strictObject({ name: Text, what: Text, who: Roles })).check(z.minLength(1)),
    tests: z.array(Test).check(z.minLength(1)),
  })
  .check(
    z.refine(({ tests }) => isEachOnce(tests.map(({ playbook }) => playbook)), {
      path: ['tests'],
      message: 'names a playbook twice',
    }),
    z.refine(({ tests }) => tests.every(({ exercise, desk }) => exercise !== undefined || desk !== undefined), {
      path: ['tests'],
      message: 'each names an exercise, or days at a table',
    }),
  );
export type ResponsePlan = z.infer<typeof ResponsePlan>;
