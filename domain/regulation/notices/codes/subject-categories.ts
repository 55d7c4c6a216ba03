/**
 * Categories of data subjects.
 *
 * @law 2016/679 Art. 33(3)(a)
 */
export const SUBJECT_CATEGORIES = [
  'clients',
  'former-clients',
  'representatives',
  'employees',
  'applicants',
  'business-contacts',
  'children',
  'vulnerable',
] as const;
export type SubjectCategory = (typeof SUBJECT_CATEGORIES)[number];

/** Whether a code is on the list. */
export const isSubjectCategory = (code: string): code is SubjectCategory =>
  SUBJECT_CATEGORIES.some((category) => category === code);
