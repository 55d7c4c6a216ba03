import * as z from 'zod/mini';
import { InventedAlarm } from '../exercise.ts';
import { Role } from './people.ts';

/** The tag, and its value, of what an exercise may really contain and release. */
export const SandboxTag = z.strictObject({
  key: z.string().check(z.minLength(1), z.maxLength(128)),
  value: z.string().check(z.minLength(1), z.maxLength(256)),
});
export type SandboxTag = z.infer<typeof SandboxTag>;

const Minutes = z.number().check(z.gt(0), z.lte(10_080));

/** What an exercise is scored against: minutes from its alarm to each step, and the roles that are to decide. */
export const Objectives = z.strictObject({
  detectedMinutes: Minutes,
  decidedMinutes: Minutes,
  containedMinutes: Minutes,
  recoveredMinutes: Minutes,
  decidedBy: z.array(Role).check(z.minLength(1)),
});
export type Objectives = z.infer<typeof Objectives>;

/** One exercise of the calendar: what is drilled on which days (UTC), about what, and who put it on. */
export const PlannedExercise = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{2,59}$/)),
  title: z.string().check(z.minLength(1)),
  playbook: z.string().check(z.minLength(1)),
  /** Directory id: they know how it goes, so others decide. */
  by: z.string().check(z.minLength(1)),
  stages: z.array(z.string()).check(z.minLength(1)),
  on: z.array(z.iso.date()).check(z.minLength(1)),
  alarm: InventedAlarm,
  /** Where the common ones do not fit. */
  objectives: z.optional(z.partial(Objectives)),
});
export type PlannedExercise = z.infer<typeof PlannedExercise>;

const ids = ({ exercises }: { exercises: readonly PlannedExercise[] }) => exercises.map(({ id }) => id);

/** config/exercises.json: the game-day calendar. @law 2022/2554 Art. 24-25 */
export const ExercisesConfig = z
  .strictObject({ sandboxTag: SandboxTag, objectives: Objectives, exercises: z.array(PlannedExercise) })
  .check(
    z.refine((config) => new Set(ids(config)).size === config.exercises.length, {
      path: ['exercises'],
      message: 'has an id twice',
    }),
  );
export type ExercisesConfig = z.infer<typeof ExercisesConfig>;
