import * as z from 'zod/mini';

const SeverityId = z.int().check(z.gte(1), z.lte(6));
const Reason = z.string().check(z.minLength(10));

/** A sender of holdfast.signal: which finding types it may send (`prefix*`), and how grave at most. */
export const SenderRules = z.strictObject({
  findingTypes: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  maxSeverityId: SeverityId,
});
export type SenderRules = z.infer<typeof SenderRules>;

/** A finding type that opens nothing for a while, and why. Never without an end: what is suppressed is looked at again. */
export const Suppression = z.strictObject({
  source: z.string(),
  /** Finding type, `prefix*` for all that begin so. */
  type: z.string().check(z.minLength(1)),
  /** Only for this resource uid (`prefix*`), when given. */
  resource: z.optional(z.string().check(z.minLength(1))),
  reason: Reason,
  /** UTC ISO 8601: from this moment on the finding counts again. */
  expiresAt: z.iso.datetime(),
});
export type Suppression = z.infer<typeof Suppression>;

/** A flag that keeps a signal from opening incidents, except in the stages named. */
const FlagRule = z.strictObject({ reason: Reason, exceptStages: z.array(z.string()) });

/** config/detection.json: what becomes an incident, what stays a record, and who may send signals. */
export const DetectionConfig = z.strictObject({
  /** OCSF severity_id from which a source's signals open incidents. `default` for sources not named. */
  minimumSeverityId: z.catchall(z.strictObject({ default: SeverityId }), SeverityId),
  flags: z.strictObject({ sample: FlagRule, archived: FlagRule }),
  suppressions: z.array(Suppression),
  /** Hours without a further signal after which a signal opens a new incident instead of joining the old one. */
  correlationHours: z.number().check(z.gt(0), z.lte(24 * 30)),
  /** Days a signal and its raw event are kept in the table. */
  retentionDays: z.int().check(z.gte(1)),
  /** Minutes a signed signal may be under way. */
  replayWindowMinutes: z.int().check(z.gte(1)),
  senders: z.record(z.string(), SenderRules),
});
export type DetectionConfig = z.infer<typeof DetectionConfig>;
