import type { PROCESSOR_NOTICE_EN } from '../en/processor-notice.ts';

export const PROCESSOR_NOTICE_DE: typeof PROCESSOR_NOTICE_EN = {
  title: 'Meldung einer Datenschutzverletzung an den Verantwortlichen',
  parts: {
    controller: 'Verantwortlicher',
    entity: 'Auftragsverarbeiter',
    reference: 'Unser Zeichen',
    occurredAt: 'Zeitpunkt des Geschehens',
    detectedAt: 'Erstes Anzeichen',
    awareAt: 'Bekannt geworden',
    nature: 'Art der Verletzung',
    subjectCategories: 'Kategorien betroffener Personen',
    dataSubjects: 'Zahl der betroffenen Personen',
    dataCategories: 'Kategorien personenbezogener Daten',
    records: 'Zahl der betroffenen Datensätze',
    consequences: 'Wahrscheinliche Folgen',
    measures: 'Ergriffene oder vorgeschlagene Maßnahmen',
    contact: 'Anlaufstelle',
    pending: 'Angaben, die noch folgen',
    changes: 'Was sich geändert hat',
  },
};
