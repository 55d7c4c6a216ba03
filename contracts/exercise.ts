import * as z from 'zod/mini';

/** EventBridge source and detail-type of an exercise's alarms. */
export const EXERCISE_SOURCE = 'holdfast.exercise';
export const EXERCISE_TYPE = 'Holdfast Exercise';

/** Detail-type of an alarm that nobody recorded: it only ever comes inside an exercise. */
export const INVENTED_TYPE = 'Holdfast Invented Alarm';

/** Under this name an exercise is signed (sign-signal.ts). */
export const EXERCISE_SENDER = 'exercise';

/** An exercise: once for each time it is held. `plan`: its entry in config/exercises.json. `by`: directory id of who started it. */
export const ExerciseMark = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{2,79}$/)),
  playbook: z.string().check(z.minLength(1), z.maxLength(100)),
  plan: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  by: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
});
export type ExerciseMark = z.infer<typeof ExerciseMark>;

/** What an exercise sends: the alarm of a source, recorded or invented, as EventBridge would deliver it. */
export const SentExercise = z.strictObject({
  ...ExerciseMark.shape,
  /** UTC ISO 8601: the alarm happens now, whenever it was recorded. */
  sentAt: z.iso.datetime(),
  event: z.record(z.string(), z.unknown()),
});
export type SentExercise = z.infer<typeof SentExercise>;

/** The event's detail: with HMAC-SHA256 (hex) over its RFC 8785 canonical JSON. */
export const SignedExercise = z.strictObject({
  ...SentExercise.shape,
  signature: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type SignedExercise = z.infer<typeof SignedExercise>;

const short = z.string().check(z.minLength(1), z.maxLength(200));
const uid = z.string().check(z.minLength(1), z.maxLength(512));

/** What an invented alarm says; the names are those of Signal. */
export const InventedAlarm = z.strictObject({
  type: short,
  title: short,
  severityId: z.int().check(z.gte(1), z.lte(6)),
  resource: z.strictObject({ type: short, uid, name: z.optional(short) }),
  principal: z.optional(
    z.strictObject({ type: short, name: short, uid: z.optional(uid), credentialUid: z.optional(uid) }),
  ),
});
export type InventedAlarm = z.infer<typeof InventedAlarm>;
