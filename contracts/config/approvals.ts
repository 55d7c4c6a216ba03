import * as z from 'zod/mini';
import { ApprovalPolicy } from './playbook.ts';

/** What people are asked for. Containment takes its policy from the playbook, everything else from config/approvals.json. */
export const PURPOSES = [
  'containment',
  'review',
  'dora-classification',
  'regulator-report',
  'submission-receipt',
  'dismissal',
  'severity-lowering',
] as const;
export const Purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof Purpose>;

export const ApprovalsConfig = z.strictObject({
  policies: z.strictObject({
    review: ApprovalPolicy,
    'dora-classification': ApprovalPolicy,
    'regulator-report': ApprovalPolicy,
    'submission-receipt': ApprovalPolicy,
    dismissal: ApprovalPolicy,
    'severity-lowering': ApprovalPolicy,
  }),
  /** Minutes an acknowledgement silences pages to that person (architecture, section 4). */
  acknowledgementMinutes: z.strictObject({ SEV1: z.int(), SEV2: z.int(), SEV3: z.int(), SEV4: z.int() }),
});
export type ApprovalsConfig = z.infer<typeof ApprovalsConfig>;
