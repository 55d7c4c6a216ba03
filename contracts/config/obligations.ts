import * as z from 'zod/mini';
import { Role } from './people.ts';

/** What opens an obligation. */
export const TRIGGERS = [
  'classified-major',
  'initial-submitted',
  'intermediate-submitted',
  'activities-recovered',
  'reclassified',
  'client-interest-affected',
  'breach-risk',
  'breach-high-risk',
  'breach-supplemented',
  'significant-incident',
  'notification-submitted',
] as const;
export const Trigger = z.enum(TRIGGERS);
export type Trigger = z.infer<typeof Trigger>;

const Clock = z.discriminatedUnion('kind', [
  /** 2025/301 Art. 5(1)(a) and 5(2): the earlier of two, or four hours after a late classification. */
  z.strictObject({ kind: z.literal('dora-initial') }),
  z.strictObject({ kind: z.literal('after'), from: z.enum(['trigger', 'awareness']), hours: z.int().check(z.gte(1)) }),
  z.strictObject({ kind: z.literal('months-after'), from: z.literal('trigger'), months: z.int().check(z.gte(1)) }),
]);
export type ObligationClock = z.infer<typeof Clock>;

/** A duty to tell somebody, as data: one line of config/obligations.json. */
export const ObligationRule = z.strictObject({
  kind: z.string().check(z.regex(/^[a-z0-9-]{3,40}$/)),
  title: z.string(),
  regime: z.enum(['dora', 'gdpr', 'nis2']),
  trigger: Trigger,
  clock: Clock,
  /** Whether the law sets this limit, or the bank where the law says "without undue delay". */
  limit: z.enum(['legal', 'own']),
  /** 2025/301 Art. 5(4) and (5): who may wait for noon of the next working day. */
  relief: z.enum(['none', 'unless-excluded', 'always']),
  recipient: z.enum(['authority', 'data-protection-authority', 'clients', 'data-subjects', 'csirt', 'insurer']),
  template: z.enum([
    'initial_notification',
    'intermediate_report',
    'final_report',
    'major_incident_reclassified_as_non-major',
    'article-33',
    'article-34',
    'early-warning',
    'incident-notification',
    'incident-final-report',
    'client-notice',
  ]),
  /** Roles of which two distinct people approve. */
  approvers: z.array(Role).check(z.minLength(1)),
  legalBasis: z.string(),
  /** Only entities of these member states; absent for all. */
  memberStates: z.optional(z.array(z.string())),
});
export type ObligationRule = z.infer<typeof ObligationRule>;

/** config/obligations.json. */
export const ObligationsConfig = z.strictObject({ obligations: z.array(ObligationRule) });
