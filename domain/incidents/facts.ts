import * as z from 'zod/mini';
import { ExerciseMark } from '../../contracts/exercise.ts';
import { SealedContent } from '../../contracts/journal-event.ts';
import { SignalResource } from '../../contracts/signal.ts';
import { Severity } from '../../contracts/severity.ts';
import { RELEASE_REASONS } from './containment/containment-action.ts';

/** Who said something, whether that is proven, and how sure they are (0 to 100, where they say so). */
export const Voice = z.object({ source: z.string(), authenticated: z.boolean(), confidence: z.optional(z.int()) });
export type Voice = z.infer<typeof Voice>;

/** What each event of an incident carries, as it lies in the journal (personal content sealed). */
export const Opened = z.object({
  origin: z.enum(['signal', 'person']),
  title: z.string(),
  source: z.string(),
  account: z.string(),
  region: z.string(),
  findingType: z.string(),
  findingUid: z.string(),
  signalUid: z.string(),
  severityId: z.int(),
  isActive: z.boolean(),
  resource: SignalResource,
  description: SealedContent,
  principal: z.optional(SealedContent),
  remotes: z.optional(SealedContent),
  earliestActivityAt: z.optional(z.string()),
  firstSignalAt: z.string(),
  awareAt: z.optional(z.string()),
  voice: z.optional(Voice),
  /** Set when it is practice. */
  exercise: z.optional(ExerciseMark),
});

export const Attached = z.object({
  signalUid: z.string(),
  findingType: z.string(),
  findingUid: z.string(),
  title: z.string(),
  severityId: z.int(),
  resource: SignalResource,
  principal: z.optional(SealedContent),
  remotes: z.optional(SealedContent),
  earliestActivityAt: z.optional(z.string()),
  isActive: z.boolean(),
  voice: z.optional(Voice),
});

export const Counted = z.object({ count: z.int(), lastAt: z.string() });
export const RunStarted = z.object({ run: z.int() });

export const Assessed = z.object({
  round: z.int(),
  severity: Severity,
  reasons: z.array(z.string()),
});
export const SeverityChanged = z.object({ severity: Severity, reason: SealedContent });

export const Proposed = z.object({ round: z.int(), reason: SealedContent, severity: z.optional(Severity) });
export const CommanderNamed = z.object({ personId: z.string() });
export const HandOverProposed = z.object({
  round: z.int(),
  to: z.string(),
  from: z.optional(z.string()),
  summary: SealedContent,
});
export const CommanderChanged = z.object({ personId: z.string(), from: z.optional(z.string()) });
export const CaseRestricted = z.object({ personIds: z.array(z.string()) });
export const ReleaseProposed = z.object({
  round: z.int(),
  action: z.string(),
  as: z.enum(RELEASE_REASONS),
  override: z.boolean(),
  note: SealedContent,
  changes: SealedContent,
});

export const CaseNamed = z.object({ caseId: z.string() });
