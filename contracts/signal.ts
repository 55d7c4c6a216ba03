import * as z from 'zod/mini';
import { ExerciseMark } from './exercise.ts';

/** OCSF severity_id, 1-6 (https://schema.ocsf.io, Base Event). */
export const SEVERITY_ID = { informational: 1, low: 2, medium: 3, high: 4, critical: 5, fatal: 6 } as const;

/** A resource as OCSF `resources[]` names it. */
export const SignalResource = z.object({ type: z.string(), uid: z.string(), name: z.optional(z.string()) });
export type SignalResource = z.infer<typeof SignalResource>;

/** The identity that acted (OCSF `actor.user`), with the credential it used. Personal: sealed in journals. */
export const SignalPrincipal = z.object({
  type: z.string(),
  name: z.string(),
  uid: z.optional(z.string()),
  credentialUid: z.optional(z.string()),
});
export type SignalPrincipal = z.infer<typeof SignalPrincipal>;

/**
 * One security signal in OCSF names, whatever source it came from. `uid` is the event's id (the deduplication key),
 * `finding.uid` the source's finding, `fingerprint` what makes two signals the same.
 */
export const Signal = z.object({
  uid: z.string().check(z.minLength(1)),
  source: z.string(),
  account: z.string(),
  region: z.string(),
  finding: z.object({ uid: z.string(), type: z.string(), title: z.string(), description: z.string() }),
  severityId: z.int().check(z.gte(1), z.lte(6)),
  /** UTC ISO 8601: when the source sent it. */
  time: z.iso.datetime(),
  /** UTC ISO 8601: the earliest activity the source saw, when it says. */
  firstSeenTime: z.optional(z.iso.datetime()),
  resource: SignalResource,
  principal: z.optional(SignalPrincipal),
  /** Addresses at the other end of what was seen. Personal: sealed in journals. */
  remotes: z.optional(z.array(z.string())),
  fingerprint: z.string(),
  /** What the source says of the activity: `active`, or `resolved` when it reports that it ended. */
  status: z.enum(['active', 'resolved']),
  /** The sender is proven (AWS itself, or a signed holdfast.signal). */
  authenticated: z.boolean(),
  /** OCSF confidence_score, 0 to 100, where the source says how sure it is. */
  confidence: z.optional(z.int().check(z.gte(0), z.lte(100))),
  /** Set when it is practice: the exercise it belongs to. Such a signal never meets a real one. */
  exercise: z.optional(ExerciseMark),
  /** What intake must know: generated for practice, archived or suppressed at its source, its time lay in the future. */
  flags: z.optional(z.array(z.enum(['sample', 'archived', 'future-time']))),
});
export type Signal = z.infer<typeof Signal>;
