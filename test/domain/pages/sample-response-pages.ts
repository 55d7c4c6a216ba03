import { approvalPage } from '../../../domain/approvals/pages/index.ts';
import { approvalView } from './sample-approvals.ts';

/** What people are asked to begin, and to do themselves. */
export const RESPONSE_PAGES: Record<string, () => string> = {
  'approval-runbook': () => approvalPage(approvalView('runbook')),
  'approval-runbook-step': () => approvalPage(approvalView('runbook-step')),
  'approval-manual-action': () => approvalPage(approvalView('manual-action')),
};
