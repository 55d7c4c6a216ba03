import type { INCIDENT_FINAL_REPORT_EN } from '../en/incident-final-report.ts';

export const INCIDENT_FINAL_REPORT_DE: typeof INCIDENT_FINAL_REPORT_EN = {
  title: 'Abschlussbericht zu einem erheblichen Sicherheitsvorfall',
  progressTitle: 'Fortschrittsbericht zu einem erheblichen Sicherheitsvorfall',
  parts: {
    entity: 'Einrichtung',
    reference: 'Unser Zeichen',
    incident: 'Was geschehen ist',
    detectedAt: 'Erstes Anzeichen',
    awareAt: 'Kenntnis erlangt',
    recoveredAt: 'Dienste wieder verfügbar seit',
    resolvedAt: 'Bewältigt seit',
    severity: 'Schweregrad',
    impact: 'Auswirkungen',
    rootCause: 'Art der Bedrohung oder Ursache',
    mitigation: 'Getroffene und laufende Abhilfemaßnahmen',
    crossBorderImpact: 'Grenzüberschreitende Auswirkungen',
    contact: 'Ansprechstelle',
    assistance: 'Erbetene Unterstützung',
    pending: 'Angaben, die noch folgen',
    changes: 'Was sich geändert hat',
  },
};
