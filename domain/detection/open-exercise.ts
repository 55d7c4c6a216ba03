import { EXERCISE_SENDER, EXERCISE_SOURCE, EXERCISE_TYPE, SignedExercise } from '../../contracts/exercise.ts';
import type { ExerciseMark } from '../../contracts/exercise.ts';
import { InvalidInputError } from '../shared/errors.ts';
import { sha256 } from '../shared/journal/index.ts';
import type { Draft, Reception } from './draft.ts';
import { Envelope } from './envelope.ts';
import { readAs } from './read-event.ts';
import { requireFresh, requireSignature } from './require-signed.ts';

/** An alarm out of its exercise: the event as its source would have sent it now. */
export type Practice = { event: Envelope; mark: ExerciseMark };

export const isExerciseEvent = ({ source, 'detail-type': type }: Envelope): boolean =>
  source === EXERCISE_SOURCE && type === EXERCISE_TYPE;

/**
 * The alarm that an exercise carries. Signed like a sender's signal: nobody else can make practice of what is real, or have
 * people woken for nothing. Throws InvalidInputError naming the field.
 */
export const openExercise = (wrapped: Envelope, reception: Reception): Practice => {
  const said = readAs(SignedExercise, wrapped.detail, 'detail');
  requireSignature(said, EXERCISE_SENDER, reception);
  requireFresh(said, reception);
  const { event: carried, sentAt, signature: _, ...mark } = said;
  const event = readAs(Envelope, { ...carried, id: mark.id, time: sentAt }, 'detail.event');
  if (isExerciseEvent(event)) throw new InvalidInputError('detail.event', 'is an exercise itself');
  return { event, mark };
};

/**
 * The alarm as practice: it happens now, whenever it was recorded, and each exercise brings it once. What its source says of
 * samples and archives is left out: it is practice in any case.
 */
export const inExercise = (draft: Draft, { event, mark }: Practice): Draft => {
  const { flags: _, ...rest } = draft;
  return {
    ...rest,
    firstSeen: event.time,
    exercise: mark,
    deduplicateBy: `exercise.${mark.id}.${sha256(draft.finding.uid).slice(0, 16)}`,
  };
};
