import type { BREACH_RECORD_EN } from '../en/breach-record.ts';

export const BREACH_RECORD_DE: typeof BREACH_RECORD_EN = {
  title: 'Dokumentation einer Verletzung des Schutzes personenbezogener Daten',
  parts: {
    entity: 'Verantwortlicher',
    reference: 'Unser Zeichen',
    personalData: 'Befund',
    incident: 'Was geschehen ist',
    occurredAt: 'Zeitpunkt des Geschehens',
    detectedAt: 'Erstes Anzeichen',
    awareAt: 'Bekannt geworden',
    nature: 'Art der Verletzung',
    subjectCategories: 'Kategorien betroffener Personen',
    dataSubjects: 'Zahl der betroffenen Personen',
    dataCategories: 'Kategorien personenbezogener Daten',
    records: 'Zahl der betroffenen Datensätze',
    processor: 'Auftragsverarbeiter',
    effects: 'Auswirkungen',
    measures: 'Abhilfemaßnahmen',
    decision: 'Entscheidung über das Risiko',
    authorityTold: 'Meldung an die Aufsicht',
    lateReason: 'Gründe für die Verzögerung',
    subjectsTold: 'Benachrichtigung der betroffenen Personen',
  },
};
