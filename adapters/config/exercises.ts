import exercises from '../../config/exercises.json' with { type: 'json' };
import { ExercisesConfig } from '../../contracts/config/exercises.ts';

/** The game-day calendar, the objectives and the tag of what may be touched, as deployed. */
export const readExercises = (): ExercisesConfig => ExercisesConfig.parse(exercises);
