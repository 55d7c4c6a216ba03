import type { ExercisesConfig, PlannedExercise } from '../../../contracts/config/exercises.ts';

/** An exercise of the calendar on its day. */
export type DueExercise = { id: string; plan: PlannedExercise };

/** What the calendar holds for a stage on the day of `now` (UTC ISO 8601). Asked twice that day it is the same exercise. */
export const dueExercises = ({ exercises }: ExercisesConfig, stage: string, now: string): DueExercise[] => {
  const day = now.slice(0, 10);
  return exercises
    .filter(({ stages, on }) => stages.includes(stage) && on.includes(day))
    .map((plan) => ({ id: `${plan.id}-${day}`, plan }));
};
