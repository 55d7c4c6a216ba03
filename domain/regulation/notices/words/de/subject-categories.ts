import type { SubjectCategory } from '../../codes/subject-categories.ts';

export const SUBJECT_CATEGORIES_DE: Record<SubjectCategory, string> = {
  clients: 'Kundinnen und Kunden',
  'former-clients': 'Frühere Kundinnen und Kunden',
  representatives: 'Bevollmächtigte, Bürgen und wirtschaftlich Berechtigte',
  employees: 'Beschäftigte',
  applicants: 'Bewerberinnen und Bewerber',
  'business-contacts': 'Ansprechpersonen bei Geschäftspartnern',
  children: 'Kinder',
  vulnerable: 'Schutzbedürftige Personen',
};
