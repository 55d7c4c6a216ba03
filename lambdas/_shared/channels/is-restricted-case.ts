import type { CaseFile } from '../../../domain/approvals/index.ts';
import { isRestricted } from '../../../domain/incidents/index.ts';

/** Whether only named people may know of the case behind a question. */
export const isRestrictedCase = ({ incident }: Pick<CaseFile, 'incident'>): boolean =>
  incident !== undefined && isRestricted(incident);
