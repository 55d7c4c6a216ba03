import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';

const FoundGroup = z.object({
  rootCause: z.string(),
  cases: z.array(z.string()),
  count: z.int(),
  firstOccurredAt: z.string(),
  lastOccurredAt: z.string(),
  criteria: z.array(z.string()),
  thresholdsMet: z.int(),
});

/** What each event of a monthly look carries, as it lies in the journal. */
export const Checked = z.object({
  entityId: z.string(),
  month: z.string(),
  since: z.string(),
  population: z.int(),
  groups: z.array(FoundGroup),
  groupCount: z.int(),
  nearMisses: z.array(FoundGroup),
  nearMissCount: z.int(),
  withoutRootCause: z.array(z.string()),
  withoutRootCauseCount: z.int(),
  ruleVersion: z.string(),
  settingsVersion: z.string(),
});
export const SignedOff = z.object({ reason: SealedContent });
