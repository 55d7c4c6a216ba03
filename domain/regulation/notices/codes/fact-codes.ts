import { DATA_CATEGORIES } from './data-categories.ts';
import { SERVICES } from './services.ts';
import { SUBJECT_CATEGORIES } from './subject-categories.ts';

/** What can be chosen for each fact of kind `codes`; any other code is no answer to a notice. */
export const FACT_CODES: Readonly<Record<string, readonly string[]>> = {
  'breach.dataCategories': DATA_CATEGORIES,
  'breach.subjectCategories': SUBJECT_CATEGORIES,
  'clients.services': SERVICES,
};
