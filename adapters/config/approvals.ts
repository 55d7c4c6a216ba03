import type { ApprovalsConfig } from '../../contracts/config/approvals.ts';
import { readGoverned } from '../dynamodb/governed-documents.ts';

/** Approval policies by purpose as they are now. */
export const readApprovalsConfig = async (): Promise<ApprovalsConfig> => (await readGoverned('policies')).content;
