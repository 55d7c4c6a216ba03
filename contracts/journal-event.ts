import * as z from 'zod/mini';
import { AREAS } from './areas.ts';

/** Who did it: `person:<directory id>` or `system:<function>`. Ids are opaque: a name never stands here. */
export const Actor = z.string().check(z.regex(/^(person|system):[\w.-]+$/));

/** What led to a write: the execution and request that made it. Never part of a command's key. */
export const Cause = z.object({ execution: z.optional(z.string()), request: z.optional(z.string()) });
export type Cause = z.infer<typeof Cause>;

/** A journal's event as it is hashed: RFC 8785 canonical JSON of exactly these members. */
export const JournalEvent = z.object({
  v: z.literal(1),
  area: z.enum(AREAS),
  aggregateId: z.string().check(z.minLength(1)),
  seq: z.int().check(z.gte(1)),
  type: z.string(),
  occurredAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  actor: Actor,
  cause: Cause,
  data: z.record(z.string(), z.unknown()),
  previousHash: z.string().check(z.length(64)),
});
export type JournalEvent = z.infer<typeof JournalEvent>;

/** The event as the journal keeps it: its canonical string, and the SHA-256 of that string's bytes in hex. */
export const RecordedEvent = z.object({ event: z.string(), hash: z.string().check(z.length(64)) });
export type RecordedEvent = z.infer<typeof RecordedEvent>;

/** In the place of personal content: where the ciphertext lies and what it commits to. */
export const SealedContent = z.object({ ref: z.string(), commitment: z.string().check(z.length(64)) });
export type SealedContent = z.infer<typeof SealedContent>;

/** What the outbox puts on the bus: at least once, in no order. */
export const PublishedEvent = z.object({
  area: z.enum(AREAS),
  aggregateId: z.string(),
  seq: z.int(),
  type: z.string(),
  occurredAt: z.string(),
  /** There when it belongs to an exercise, so that a rule on the bus can tell it apart. */
  exercise: z.optional(z.literal(true)),
});
export type PublishedEvent = z.infer<typeof PublishedEvent>;
