import type { INCIDENT_NOTIFICATION_EN } from '../en/incident-notification.ts';

export const INCIDENT_NOTIFICATION_DE: typeof INCIDENT_NOTIFICATION_EN = {
  title: 'Meldung eines erheblichen Sicherheitsvorfalls',
  parts: {
    entity: 'Einrichtung',
    reference: 'Unser Zeichen',
    incident: 'Was geschehen ist',
    detectedAt: 'Erstes Anzeichen',
    awareAt: 'Kenntnis erlangt',
    recoveredAt: 'Dienste wieder verfügbar seit',
    suspectedMalicious: 'Verdacht auf rechtswidrige oder böswillige Handlung',
    crossBorder: 'Grenzüberschreitende Auswirkungen möglich',
    memberStates: 'Betroffene Mitgliedstaaten',
    severity: 'Schweregrad, erste Bewertung',
    impact: 'Auswirkungen, erste Bewertung',
    ioc: 'Kompromittierungsindikatoren',
    contact: 'Ansprechstelle',
    assistance: 'Erbetene Unterstützung',
    pending: 'Angaben, die noch folgen',
    changes: 'Was sich geändert hat',
  },
};
