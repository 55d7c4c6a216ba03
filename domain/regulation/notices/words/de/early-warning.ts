import type { EARLY_WARNING_EN } from '../en/early-warning.ts';

export const EARLY_WARNING_DE: typeof EARLY_WARNING_EN = {
  title: 'Frühwarnung zu einem erheblichen Sicherheitsvorfall',
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
    contact: 'Ansprechstelle',
    assistance: 'Erbetene Unterstützung',
  },
};
