import * as z from 'zod/mini';
import { ExerciseMark, InventedAlarm } from '../../contracts/exercise.ts';
import { inventedEvent, recordedEvent } from '../../domain/incidents/exercise/index.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { exercisePorts } from '../_shared/exercise-ports.ts';
import { holdExercise } from '../_shared/hold-exercise.ts';
import type { ExercisePorts, HeldExercise } from '../_shared/hold-exercise.ts';
import { requireKnown } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** An exercise with a recorded event or an invented alarm. `id`: given twice it is held once. */
const Input = z.strictObject({
  id: ExerciseMark.shape.id,
  playbook: ExerciseMark.shape.playbook,
  by: z.string().check(z.minLength(1)),
  event: z.optional(z.record(z.string(), z.unknown())),
  alarm: z.optional(InventedAlarm),
});

/** Begins an exercise by a person's command. Real people are asked, and told that it is one. */
export const startExerciseStep =
  (ports: ExercisePorts, known: (field: string, personId: string) => Promise<unknown>) =>
  async ({ event, alarm, ...mark }: z.infer<typeof Input>, { now }: Invocation): Promise<HeldExercise> => {
    await known('by', mark.by);
    if (event !== undefined)
      return holdExercise(ports, { ...mark, sentAt: now, event: recordedEvent(event, ports.home) });
    if (alarm === undefined) throw new InvalidInputError('alarm', 'is missing: neither recorded nor invented');
    return holdExercise(ports, { ...mark, sentAt: now, event: inventedEvent(alarm, ports.home) });
  };

export const handler = step(Input, () => startExerciseStep(exercisePorts(), requireKnown));
