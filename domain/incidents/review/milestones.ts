import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';

/** What of a journal somebody who reviews an incident reads; the rest is bookkeeping. */
const MILESTONES = [
  'incident-opened',
  'signal-attached',
  'incident-assessed',
  'severity-raised',
  'severity-lowered',
  'commander-named',
  'commander-changed',
  'case-opened',
  'containment-planned',
  'containment-approved',
  'containment-pre-authorised',
  'containment-sent-back',
  'containment-rejected',
  'containment-expired',
  'containment-verified',
  'containment-rehearsed',
  'containment-failed',
  'release-approved',
  'release-refused',
  'containment-released',
  'service-recovered',
  'runbook-approved',
  'runbook-rejected',
  'runbook-completed',
  'runbook-rolled-back',
  'continuity-activated',
  'continuity-stood-down',
  'recovery-not-verified',
  'recovery-verified',
  'proposal-rejected',
  'incident-reopened',
  'review-sent-back',
] as const;
export type MilestoneKind = (typeof MILESTONES)[number];

/** Those that a person decided, or that nobody decided in time. */
const DECISIONS: readonly MilestoneKind[] = [
  'severity-raised',
  'severity-lowered',
  'commander-changed',
  'containment-approved',
  'containment-sent-back',
  'containment-rejected',
  'containment-expired',
  'release-approved',
  'release-refused',
  'runbook-approved',
  'runbook-rejected',
  'continuity-activated',
  'continuity-stood-down',
  'proposal-rejected',
  'incident-reopened',
  'review-sent-back',
];

/** A moment of an incident that is worth a line. `actor`: as the journal has it; `at`: UTC ISO 8601. */
export type Milestone = {
  kind: MilestoneKind;
  at: string;
  actor: string;
  /** Of which level, action or person, where the event names one. */
  detail?: string;
  /** Why, as somebody wrote it; undefined where nobody gave a reason or it was erased. */
  why?: string;
  isDecision: boolean;
};

const Read = z.object({
  severity: z.optional(z.string()),
  action: z.optional(z.string()),
  personId: z.optional(z.string()),
  reason: z.optional(z.union([SealedContent, z.string()])),
});

const milestone = (
  kind: MilestoneKind,
  { data, occurredAt, actor }: JournalEvent,
  revealed: ReadonlyMap<string, string>,
): Milestone => {
  const { severity, action, personId, reason } = z.parse(Read, data);
  const detail = severity ?? action ?? personId;
  const why = typeof reason === 'object' ? revealed.get(reason.ref) : undefined;
  return {
    ...{ kind, at: occurredAt, actor, isDecision: DECISIONS.includes(kind) },
    ...(detail === undefined ? {} : { detail }),
    ...(why === undefined ? {} : { why }),
  };
};

/** What happened, in order. `revealed`: the incident's sealed contents by ref. */
export const milestonesOf = (events: readonly JournalEvent[], revealed: ReadonlyMap<string, string>): Milestone[] =>
  events.flatMap((event) => {
    const kind = MILESTONES.find((one) => event.type === `incidents.${one}`);
    return kind === undefined ? [] : [milestone(kind, event, revealed)];
  });
