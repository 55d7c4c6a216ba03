import { whoAndReference } from '../common-rows.ts';
import { CONTACT_ROWS, incidentRows, suspicionRows } from '../nis2-rows.ts';
import type { NoticeForm } from '../notice-form.ts';
import { EARLY_WARNING_DE } from '../words/de/early-warning.ts';
import { EARLY_WARNING_EN } from '../words/en/early-warning.ts';

const ARTICLE = '2022/2555 Art. 23(4)(a)';

/**
 * The early warning within 24 hours: that it happened, whether malice is suspected, whether it crosses borders.
 *
 * @law 2022/2555 Art. 23(4)(a)
 */
export const EARLY_WARNING: NoticeForm = {
  shape: 'report',
  words: { en: EARLY_WARNING_EN, de: EARLY_WARNING_DE },
  rows: [...whoAndReference(ARTICLE), ...incidentRows(ARTICLE), ...suspicionRows(ARTICLE), ...CONTACT_ROWS],
};
