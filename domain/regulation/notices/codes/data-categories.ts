/**
 * Categories of personal data, as far as what can happen to a person differs by them.
 *
 * @law 2016/679 Art. 33(3)(a)
 */
export const DATA_CATEGORIES = [
  'identity',
  'contact',
  'id-documents',
  'account',
  'payment-card',
  'credentials',
  'transactions',
  'financial-situation',
  'health',
  'employment',
  'communications',
] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];

/** What a person without our knowledge reads: what it is, what could happen, what to do about it. */
export type DataCategoryWords = { name: string; couldHappen: string; advice?: string };

/** Whether a code is on the list. */
export const isDataCategory = (code: string): code is DataCategory =>
  DATA_CATEGORIES.some((category) => category === code);
