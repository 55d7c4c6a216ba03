import { code, type Code } from './code-list.ts';

type Row = readonly [id: string, en: string, de: string];

const under = (parent: string, rows: readonly Row[]): Code[] => rows.map(([id, en, de]) => code(id, en, de, parent));

const MONITORING: Row[] = [
  ['monitoring_of_policy_adherence', 'monitoring of policy adherence', 'Überwachung der Einhaltung von Leitlinien'],
  [
    'monitoring_of_third-party_service_providers',
    'monitoring of third-party service providers',
    'Überwachung von Drittdienstleistern',
  ],
  [
    'monitoring_and_verification_of_remediation_of_vulnerabilities',
    'monitoring and verification of the remediation of vulnerabilities',
    'Überwachung und Überprüfung der Behebung von Schwachstellen',
  ],
  ['identity_and_access_management', 'identity and access management', 'Identitäts- und Zugangsmanagement'],
  ['encryption_and_cryptography', 'encryption and cryptography', 'Verschlüsselung und Kryptografie'],
  ['logging', 'logging', 'Protokollierung'],
];
const RISK_MANAGEMENT: Row[] = [
  [
    'failure_in_specifying_accurate_risk_tolerance_levels',
    'failure to specify accurate risk tolerance levels',
    'keine zutreffenden Risikotoleranzschwellen',
  ],
  [
    'insufficient_vulnerability_and_threat_assessments',
    'insufficient vulnerability and threat assessments',
    'unzureichende Schwachstellen- und Bedrohungsbewertungen',
  ],
  [
    'inadequate_risk_treatment_measures',
    'inadequate risk treatment measures',
    'unangemessene Maßnahmen zur Risikobehandlung',
  ],
  [
    'poor_management_of_residual_ict_risks',
    'poor management of residual ICT risks',
    'mangelhafter Umgang mit IKT-Restrisiken',
  ],
];
const OPERATIONS: Row[] = [
  ['vulnerability_and_patch_management', 'vulnerability and patch management', 'Schwachstellen- und Patch-Management'],
  ['change_management', 'change management', 'Änderungsmanagement'],
  ['capacity_and_performance_management', 'capacity and performance management', 'Kapazitäts- und Leistungsmanagement'],
  [
    'ict_asset_management_and_information_classification',
    'ICT asset management and information classification',
    'IKT-Assetmanagement und Klassifizierung von Informationen',
  ],
  ['backup_and_restore', 'backup and restore', 'Datensicherung und Wiederherstellung'],
  ['error_handling', 'error handling', 'Fehlerbehandlung'],
];
const DEVELOPMENT: Row[] = [
  [
    'inadequate_ict_systems_acquisition_development_and_maintenance',
    'inadequate acquisition, development and maintenance of ICT systems',
    'unangemessene Beschaffung, Entwicklung und Wartung von IKT-Systemen',
  ],
  [
    'insufficient_or_failure_of_software_testing',
    'insufficient or failed software testing',
    'unzureichende oder fehlgeschlagene Softwaretests',
  ],
];

/**
 * Each names the value of field 4.2 it specifies: points 2(a), 2(c), 2(d) and 2(g) of that list.
 *
 *
 * @law 2025/302 field 4.3
 */
export const ROOT_CAUSES_ADDITIONAL = [
  ...under('process_failure_insufficient_monitoring_or_failure_of_monitoring_and_control', MONITORING),
  ...under('process_failure_ICT_risk_management_process_failure', RISK_MANAGEMENT),
  ...under('process_failure_insufficient_or_failure_of_ict_operations_and_ict_security_operations', OPERATIONS),
  ...under('process_failure_inadequate_ict_systems_acquisition_development_and_maintenance', DEVELOPMENT),
];
