import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { keptNotice } from '../../domain/regulation/case/kept-notice.ts';
import type { ObligationState } from '../../domain/regulation/index.ts';
import type { PreviousNotice } from '../../domain/regulation/notices/index.ts';
import { obligationJournal, ruleOf } from './regulation-step.ts';

/** Which notice went out before, by kind of obligation. */
const BEFORE: Record<string, string> = {
  'gdpr-article-33-supplement': 'gdpr-article-33',
  'nis2-notification': 'nis2-early-warning',
  'nis2-final': 'nis2-notification',
};

const receivedBefore = async (caseId: string, before: string): Promise<ObligationState | undefined> => {
  const state = (await obligationJournal().load(`${caseId}.${before}`))?.state;
  return state?.status === 'received' ? state : undefined;
};

/** The notice before, once it was received: the next one says what is new against it. */
export const readPreviousNotice = async ({
  caseId,
  kind,
}: Pick<ObligationState, 'caseId' | 'kind'>): Promise<{ previous?: PreviousNotice }> => {
  const before = BEFORE[kind];
  const state = before === undefined ? undefined : await receivedBefore(caseId, before);
  const file = state?.draft?.files['values'];
  if (state?.receipt === undefined || file === undefined) return {};
  const { submittedAt, reference } = state.receipt;
  const parts = await s3EvidenceVault().read(file);
  return keptNotice(ruleOf(state.kind).template, parts, { submittedAt, reference });
};
