import type { SubjectCategory } from '../../codes/subject-categories.ts';

export const SUBJECT_CATEGORIES_EN: Record<SubjectCategory, string> = {
  clients: 'Clients',
  'former-clients': 'Former clients',
  representatives: 'Authorised persons, guarantors and beneficial owners',
  employees: 'Employees',
  applicants: 'Applicants',
  'business-contacts': 'Contacts at business partners',
  children: 'Children',
  vulnerable: 'Vulnerable persons',
};
