import type { ExercisesConfig, Objectives } from '../../../contracts/config/exercises.ts';

/** What an exercise is scored against: the common objectives, and where its entry in the calendar has its own, those. */
export const objectivesOf = ({ objectives, exercises }: ExercisesConfig, plan: string | undefined): Objectives => ({
  ...objectives,
  ...exercises.find(({ id }) => id === plan)?.objectives,
});
