import type { Runbook } from '../../contracts/config/runbook.ts';
import { readGoverned } from '../dynamodb/governed-documents.ts';

/** The runbooks as they are now. */
export const readRunbooks = async (): Promise<Runbook[]> => (await readGoverned('runbooks')).content.runbooks;
