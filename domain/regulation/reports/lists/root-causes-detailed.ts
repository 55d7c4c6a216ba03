import { code, type Code } from './code-list.ts';

type Row = readonly [suffix: string, en: string, de: string];

const under = (parent: string, prefix: string, rows: readonly Row[]): Code[] =>
  rows.map(([suffix, en, de]) => code(`${prefix}_${suffix}`, en, de, parent));

// In the order of points 1(a) to 5(c) of the Annex.
const MALICIOUS: Row[] = [
  ['deliberate_internal_actions', 'deliberate internal actions', 'vorsätzliche interne Handlungen'],
  [
    'deliberate_physical_damage_manipulation_theft',
    'deliberate physical damage, manipulation or theft',
    'vorsätzliche physische Beschädigung, Manipulation oder Diebstahl',
  ],
  ['fraudulent_actions', 'fraudulent actions', 'betrügerische Handlungen'],
];
const PROCESS: Row[] = [
  [
    'insufficient_monitoring_or_failure_of_monitoring_and_control',
    'insufficient or failed monitoring and control',
    'unzureichende oder fehlgeschlagene Überwachung und Kontrolle',
  ],
  [
    'insufficient_unclear_roles_and_responsibilities',
    'insufficient or unclear roles and responsibilities',
    'unzureichende oder unklare Rollen und Zuständigkeiten',
  ],
  [
    'ICT_risk_management_process_failure',
    'failure of the ICT risk management process',
    'Versagen des IKT-Risikomanagementprozesses',
  ],
  [
    'insufficient_or_failure_of_ict_operations_and_ict_security_operations',
    'insufficient or failed ICT operations and ICT security operations',
    'unzureichender oder fehlgeschlagener IKT-Betrieb und IKT-Sicherheitsbetrieb',
  ],
  [
    'insufficient_or_failure_of_ict_project_management',
    'insufficient or failed ICT project management',
    'unzureichendes oder fehlgeschlagenes IKT-Projektmanagement',
  ],
  [
    'inadequacy_of_internal_policies_procedures_and_documentation',
    'inadequate internal policies, procedures and documentation',
    'unangemessene interne Leitlinien, Verfahren und Dokumentation',
  ],
  [
    'inadequate_ict_systems_acquisition_development_and_maintenance',
    'inadequate acquisition, development and maintenance of ICT systems',
    'unangemessene Beschaffung, Entwicklung und Wartung von IKT-Systemen',
  ],
  ['other', 'process failure: other', 'Prozessversagen: sonstige'],
];
const SYSTEM: Row[] = [
  ['hardware_capacity_and_performance', 'hardware capacity and performance', 'Hardware: Kapazität und Leistung'],
  ['hardware_maintenance', 'hardware maintenance', 'Hardware: Wartung'],
  ['hardware_obsolescence_ageing', 'hardware obsolescence or ageing', 'Hardware: Veralten oder Alterung'],
  [
    'software_compatibility_configuration',
    'software compatibility or configuration',
    'Software: Kompatibilität oder Konfiguration',
  ],
  ['software_performance', 'software performance', 'Software: Leistung'],
  ['network_configuration', 'network configuration', 'Netzkonfiguration'],
  ['physical_damage', 'physical damage', 'physische Beschädigung'],
  ['other', 'system failure: other', 'Systemausfall: sonstige'],
];
const HUMAN: Row[] = [
  ['omission', 'omission', 'Unterlassung'],
  ['mistake', 'mistake', 'Fehler'],
  ['skills_knowledge', 'skills and knowledge', 'Fähigkeiten und Kenntnisse'],
  ['inadequate_human_resources', 'inadequate human resources', 'unzureichende Personalausstattung'],
  ['miscommunication', 'miscommunication', 'Kommunikationsfehler'],
  ['other', 'human error: other', 'menschliches Versagen: sonstige'],
];
const EXTERNAL: Row[] = [
  ['natural_disasters_force_majeure', 'natural disasters or force majeure', 'Naturkatastrophen oder höhere Gewalt'],
  ['third-party_failures', 'third-party failures', 'Versagen Dritter'],
  ['other', 'external event: other', 'externes Ereignis: sonstige'],
];

/**
 * Each names the value of field 4.1 it specifies.
 *
 *
 * @law 2025/302 field 4.2
 */
export const ROOT_CAUSES_DETAILED = [
  ...under('malicious_actions', 'malicious_actions', MALICIOUS),
  ...under('process_failure', 'process_failure', PROCESS),
  ...under('system_failure_malfunction', 'system_failure', SYSTEM),
  ...under('human_error', 'human_error', HUMAN),
  ...under('external_event', 'external_event', EXTERNAL),
];
