import approvals from '../../config/approvals.json' with { type: 'json' };
import { ApprovalsConfig } from '../../contracts/config/approvals.ts';

/** Approval policies by purpose as deployed. */
export const readApprovalsConfig = (): ApprovalsConfig => ApprovalsConfig.parse(approvals);
