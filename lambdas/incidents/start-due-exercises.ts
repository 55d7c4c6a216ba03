import * as z from 'zod/mini';
import { readExercises } from '../../adapters/config/exercises.ts';
import type { ExercisesConfig } from '../../contracts/config/exercises.ts';
import { dueExercises, inventedEvent } from '../../domain/incidents/exercise/index.ts';
import { exercisePorts } from '../_shared/exercise-ports.ts';
import { holdExercise } from '../_shared/hold-exercise.ts';
import type { ExercisePorts, HeldExercise } from '../_shared/hold-exercise.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** Begins what the calendar holds for today; a second run that day begins nothing again. */
export const startDueExercisesStep =
  (ports: ExercisePorts, calendar: ExercisesConfig) =>
  async (_input: object, { now }: Invocation): Promise<{ held: HeldExercise[] }> => {
    const held: HeldExercise[] = [];
    for (const { id, plan } of dueExercises(calendar, ports.stage, now)) {
      const event = inventedEvent(plan.alarm, ports.home);
      const mark = { id, playbook: plan.playbook, plan: plan.id, by: plan.by };
      held.push(await holdExercise(ports, { ...mark, sentAt: now, event }));
    }
    return { held };
  };

export const handler = step(z.object({}), () => startDueExercisesStep(exercisePorts(), readExercises()));
