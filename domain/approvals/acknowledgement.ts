import type { ApprovalsConfig } from '../../contracts/config/approvals.ts';
import type { ApprovalState } from './state.ts';

/** How many minutes an acknowledgement silences pages to a person: by severity; a matter of the house is not urgent. */
export const acknowledgementMinutesOf = (
  { severity = 'SEV4' }: Pick<ApprovalState, 'severity'>,
  { acknowledgementMinutes }: Pick<ApprovalsConfig, 'acknowledgementMinutes'>,
): number => acknowledgementMinutes[severity];
