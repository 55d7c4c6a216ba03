import { code } from './code-list.ts';

/**
 * @law 2025/302 field 2.7
 */
export const DISCOVERIES = [
  code('it_security', 'IT security', 'IT-Sicherheit'),
  code('staff', 'staff', 'Personal'),
  code('internal_audit', 'internal audit', 'interne Revision'),
  code('external_audit', 'external audit', 'externe Prüfung'),
  code('clients', 'clients', 'Kunden'),
  code('financial_counterparts', 'financial counterparts', 'finanzielle Gegenparteien'),
  code('third-party_provider', 'third-party provider', 'Drittdienstleister'),
  code('attacker', 'attacker', 'Angreifer'),
  code('monitoring_systems', 'monitoring systems', 'Überwachungssysteme'),
  code(
    'authority_agency_law_enforcement_body',
    'authority, agency or law enforcement body',
    'Behörde, Agentur oder Strafverfolgungsbehörde',
  ),
  code('other', 'other', 'sonstige'),
];
