/** Initial notification. */
export const WORDS_2 = {
  '2.1': {
    en: 'Incident reference code assigned by the financial entity',
    de: 'Referenzcode des Vorfalls beim Finanzunternehmen',
    instruction: 'The own, unique code of the incident; the same in every report on it. Aggregated: the provider’s.',
  },
  '2.2': {
    en: 'Date and time of detection of the ICT-related incident',
    de: 'Datum und Uhrzeit der Feststellung des IKT-bezogenen Vorfalls',
    instruction: 'When the entity became aware of the incident (UTC). Recurring incidents: awareness of the last one.',
  },
  '2.3': {
    en: 'Date and time of classification of the incident as major',
    de: 'Datum und Uhrzeit der Einstufung des Vorfalls als schwerwiegend',
    instruction: 'When the incident was classified as major under Delegated Regulation (EU) 2024/1772 (UTC).',
  },
  '2.4': {
    en: 'Description of the ICT-related incident',
    de: 'Beschreibung des IKT-bezogenen Vorfalls',
    instruction:
      'Overview of what is known: possible causes, immediate impacts, affected systems; third parties and other ' +
      'entities hit, with their identification codes; in later reports also the internal severity and the highest ' +
      'body that decided.',
  },
  '2.5': {
    en: 'Classification criteria that triggered the incident report',
    de: 'Einstufungskriterien, die zur Meldung geführt haben',
    instruction: 'Every criterion met. An aggregated report names what at least one entity meets.',
  },
  '2.6': {
    en: "Materiality thresholds for the classification criterion 'Geographical spread'",
    de: 'Wesentlichkeitsschwellen für das Kriterium „geografische Ausbreitung“',
    instruction: 'The EEA Member States the incident has an impact in.',
  },
  '2.7': {
    en: 'Discovery of the major ICT-related incident',
    de: 'Entdeckung des schwerwiegenden IKT-bezogenen Vorfalls',
    instruction: 'Who or what found the incident.',
  },
  '2.8': {
    en: 'Indication whether the incident originates from a third-party provider or another financial entity',
    de: 'Angabe, ob der Vorfall von einem Drittdienstleister oder einem anderen Finanzunternehmen ausgeht',
    instruction:
      'If it does: name and identification code of that provider or entity (also one of the own group), and the type ' +
      'of the code.',
  },
  '2.9': {
    en: 'Activation of business continuity plan, if activated',
    de: 'Aktivierung des Geschäftsfortführungsplans',
    instruction: 'Whether business continuity measures were formally activated in response.',
  },
  '2.10': {
    en: 'Other relevant information',
    de: 'Sonstige relevante Angaben',
    instruction:
      'Anything relevant that has no field of its own. A reclassification gives the reasons why the criteria are not ' +
      'met and are not expected to be.',
  },
};
