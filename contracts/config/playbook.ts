import * as z from 'zod/mini';
import { ApprovalPolicy } from './approval-policy.ts';
import { Role } from './people.ts';

/** Containment actions that Holdfast carries out in AWS; each has a file of its name below domain/incidents/containment. */
const AWS_ACTIONS = [
  'deactivate-access-key',
  'throttle-function',
  'revoke-sessions',
  'deny-principal',
  'disable-pool-user',
  'rotate-secret',
  'quarantine-bucket',
  'stop-database',
  'isolate-instance',
  'block-address',
] as const;

/** Containment actions there are: beside those in AWS what people do, and what another system does when it is told to. */
export const CONTAINMENT_ACTIONS = [...AWS_ACTIONS, 'manual', 'webhook'] as const;
export const ContainmentActionId = z.enum(CONTAINMENT_ACTIONS);
export type ContainmentActionId = z.infer<typeof ContainmentActionId>;

/** What it may cost when the action was wrong. Above `low` a person who approves it needs a second factor. */
export const RISKS = ['low', 'medium', 'high'] as const;
export const Risk = z.enum(RISKS);
export type Risk = z.infer<typeof Risk>;

/** Evidence that can be collected; each has a file of its name in domain/incidents/evidence. */
export const EVIDENCE_ITEMS = [
  'finding',
  'principal-policies-and-keys',
  'recent-calls',
  'resource-calls',
  'resource-configuration',
  'object-versions',
] as const;
export const EvidenceItemId = z.enum(EVIDENCE_ITEMS);
export type EvidenceItemId = z.infer<typeof EvidenceItemId>;

/** Tier 0 comes before containment, within its budget; tier 1 after it. */
export const EvidenceTier = z.union([z.literal(0), z.literal(1)]);
export type EvidenceTier = z.infer<typeof EvidenceTier>;

/** How it is known that the harm has ended. */
export const RECOVERY_CHECKS = [
  'containment-holds',
  'no-new-signals',
  'source-reports-recovered',
  'service-answers',
  'restored-data-equal',
] as const;
export const RecoveryCheckId = z.enum(RECOVERY_CHECKS);
export type RecoveryCheckId = z.infer<typeof RecoveryCheckId>;

/** Whom or what an action outside AWS is about: each resource or principal that the signals named, or the incident as a whole. */
export const OUTSIDE_SUBJECTS = ['resource', 'principal', 'incident'] as const;

const Sentence = z.string().check(z.minLength(3), z.maxLength(300));
const outside = {
  risk: Risk,
  /** How people call it: `vpn-lock`. */
  name: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/)),
  about: z.enum(OUTSIDE_SUBJECTS),
};

/** People do it: one says that it is done, another confirms it from another source. */
const Manual = z.strictObject({
  action: z.literal('manual'),
  ...outside,
  /** Who is asked to do it. */
  who: Role,
  steps: z.array(Sentence).check(z.minLength(1), z.maxLength(10)),
  /** Where somebody else sees that it is done. */
  proof: Sentence,
  /** How it is taken back. */
  undo: z.array(Sentence).check(z.minLength(1), z.maxLength(10)),
});

/** Another system does it: told at one address, read back at another host. */
const Webhook = z.strictObject({ action: z.literal('webhook'), ...outside, url: z.url(), statusUrl: z.url() }).check(
  z.refine(({ url, statusUrl }) => new URL(url).host !== new URL(statusUrl).host, {
    path: ['statusUrl'],
    message: 'must be on another host than url: what acts does not prove itself',
  }),
);

/** An action as a playbook plans it. */
export const PlannedContainment = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(AWS_ACTIONS), risk: Risk }),
  Manual,
  Webhook,
]);
export type PlannedContainment = z.infer<typeof PlannedContainment>;
export type ManualAction = z.infer<typeof Manual>;
export type WebhookAction = z.infer<typeof Webhook>;

const Fields = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  title: z.string().check(z.minLength(1)),
  matches: z.strictObject({
    /** Beginnings of finding types; the longest that fits wins over all playbooks. Empty: only as the default. */
    findingTypes: z.array(z.string().check(z.minLength(1))),
    /** What the signals must name beside it. */
    needs: z.array(z.enum(['credential'])),
  }),
  containment: z.array(PlannedContainment),
  evidence: z.strictObject({ tier0: z.array(EvidenceItemId), tier1: z.array(EvidenceItemId) }),
  approval: ApprovalPolicy,
  /** Runbooks (config/runbooks) that are run once it is contained, in their order; people approve each before it begins. */
  remediation: z.optional(z.array(z.string())),
  recovery: z.optional(z.array(z.string())),
  recoveryChecks: z.array(RecoveryCheckId),
  /** Minutes for which all recovery checks must stay green before it counts as recovered; none: green once is enough. */
  recoveryHoldMinutes: z.optional(z.int().check(z.gte(1), z.lte(1440))),
  /** Probed services that `service-answers` asks for, beside the one that the incident is about. */
  services: z.optional(z.array(z.string())),
  /** What such an incident is presumed to be for its classification until a person says otherwise; keys of dora classify. */
  presumedFacts: z.optional(z.record(z.string(), z.boolean())),
  /** Roles told of each step; they need not decide. */
  whoIsTold: z.array(Role),
});
/** What is done about a kind of incident (config/playbooks/<id>.json). Above low risk it is decided with a factor only. */
export const Playbook = Fields.check(
  z.refine(
    ({ containment, approval }) => containment.every(({ risk }) => risk === 'low') || approval.factor === 'required',
    {
      path: ['approval', 'factor'],
      message: 'containment above low risk needs a factor',
    },
  ),
);
export type Playbook = z.infer<typeof Playbook>;
