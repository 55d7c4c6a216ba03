import { approvalPage } from '../../../domain/approvals/pages/index.ts';
import { approvalView } from './sample-approvals.ts';

/** One page for each kind of question that has nothing special about it. */
export const QUESTION_PAGES: Record<string, () => string> = {
  'approval-dora-classification': () => approvalPage(approvalView('dora-classification')),
  'approval-submission-receipt': () => approvalPage(approvalView('submission-receipt')),
  'approval-regulator-report': () => approvalPage(approvalView('regulator-report')),
  'approval-dismissal': () => approvalPage(approvalView('dismissal')),
  'approval-severity-lowering': () => approvalPage(approvalView('severity-lowering')),
  'approval-hand-over': () => approvalPage(approvalView('hand-over')),
  'approval-runbook': () => approvalPage(approvalView('runbook')),
  'approval-runbook-step': () => approvalPage(approvalView('runbook-step')),
  'approval-manual-action': () => approvalPage(approvalView('manual-action')),
};
