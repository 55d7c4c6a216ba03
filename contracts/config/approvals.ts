import * as z from 'zod/mini';
import { ApprovalPolicy } from './approval-policy.ts';

/** Asked about a matter of the house itself, with no incident behind it; each has a file of its name in lambdas/_shared/matters. */
export const MATTER_PURPOSES = [
  'settings-change',
  'factor-enrolment',
  'factor-unlock',
  'factor-removal',
  'break-glass-review',
] as const;
export type MatterPurpose = (typeof MATTER_PURPOSES)[number];

/** What has its policy in config/approvals.json. */
export const POLICY_PURPOSES = [
  'review',
  'dora-classification',
  'regulator-report',
  'submission-receipt',
  'dismissal',
  'severity-lowering',
  'release',
  'hand-over',
  'runbook',
  'runbook-step',
  'manual-action',
  ...MATTER_PURPOSES,
] as const;
/** What people are asked for. Containment takes its policy from the playbook. */
export const PURPOSES = ['containment', ...POLICY_PURPOSES] as const;
export const Purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof Purpose>;

/** What a stolen link must never decide: submissions, changes of settings, and who has which factor. */
const NEED_FACTOR: readonly (typeof POLICY_PURPOSES)[number][] = [
  'review',
  'regulator-report',
  'submission-receipt',
  'release',
  'runbook',
  'manual-action',
  'settings-change',
  'factor-enrolment',
  'factor-unlock',
  'factor-removal',
];
/** What one person does or writes and a second one vouches for, in an emergency, too. */
const TWO_PEOPLE = [
  ['review', 'one person writes a review and a second one signs it'],
  ['manual-action', 'one person acts and a second one confirms it from another source'],
] as const;
const Policies = z.record(z.enum(POLICY_PURPOSES), ApprovalPolicy).check((context) => {
  for (const purpose of NEED_FACTOR.filter((one) => context.value[one].factor !== 'required'))
    context.issues.push({
      code: 'custom',
      input: context.value,
      path: [purpose, 'factor'],
      message: `${purpose} needs a factor`,
    });
  for (const [purpose, message] of TWO_PEOPLE)
    if (context.value[purpose].quorum !== 2 || context.value[purpose].breakGlass !== undefined)
      context.issues.push({ code: 'custom', input: context.value, path: [purpose, 'quorum'], message });
});

export const ApprovalsConfig = z.strictObject({
  policies: Policies,
  /** Minutes an acknowledgement silences pages to that person (architecture, section 4). */
  acknowledgementMinutes: z.strictObject({ SEV1: z.int(), SEV2: z.int(), SEV3: z.int(), SEV4: z.int() }),
});
export type ApprovalsConfig = z.infer<typeof ApprovalsConfig>;
