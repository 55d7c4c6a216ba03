/** Final report. */
export const WORDS_4 = {
  '4.1': {
    en: 'High-level classification of root causes of the incident',
    de: 'Grobeinteilung der Ursachen des Vorfalls',
    instruction: 'Every kind of root cause that applies.',
  },
  '4.2': {
    en: 'Detailed classification of root causes of the incident',
    de: 'Detaillierte Einteilung der Ursachen des Vorfalls',
    instruction: 'For each value of field 4.1 the causes under it.',
  },
  '4.3': {
    en: 'Additional classification of root causes of the incident',
    de: 'Weitere Einteilung der Ursachen des Vorfalls',
    instruction: 'Specifies causes 2(a), 2(c), 2(d) and 2(g) of field 4.2.',
  },
  '4.4': {
    en: 'Other types of root cause types',
    de: 'Andere Arten von Ursachen',
    instruction: "What 'other' in field 4.2 means.",
  },
  '4.5': {
    en: 'Information about the root causes of the incident',
    de: 'Angaben zu den Ursachen des Vorfalls',
    instruction:
      'The sequence of events that led to the incident; for malicious acts tactics, techniques and the entry vector; ' +
      'for recurring incidents why their apparent root cause is the same.',
  },
  '4.6': {
    en: 'Incident resolution (summary)',
    de: 'Behebung des Vorfalls (Zusammenfassung)',
    instruction:
      'Permanent measures with their dates, part played by third parties, changed procedures, added controls, lessons ' +
      'learnt.',
  },
  '4.7': {
    en: 'Date and time when the incident root cause was addressed',
    de: 'Datum und Uhrzeit der Beseitigung der Ursache des Vorfalls',
    instruction: 'When the root cause was dealt with (UTC).',
  },
  '4.8': {
    en: 'Date and time when the incident was resolved',
    de: 'Datum und Uhrzeit der Behebung des Vorfalls',
    instruction: 'When the incident was resolved (UTC).',
  },
  '4.9': {
    en: 'Information if the permanent resolution date of the incidents differs from the initially planned implementation date',
    de: 'Angaben, falls das Datum der dauerhaften Behebung vom ursprünglich geplanten abweicht',
    instruction: 'Why the dates differ; when they do not, say so.',
  },
  '4.10': {
    en: 'Assessment of risk to critical functions for resolution purposes',
    de: 'Bewertung des Risikos für kritische Funktionen für Abwicklungszwecke',
    instruction: 'Only entities under Directive 2014/59/EU: the risk to critical functions (Article 2(1)(35)).',
  },
  '4.11': {
    en: 'Information relevant for resolution authorities',
    de: 'Für Abwicklungsbehörden relevante Angaben',
    instruction: 'Only entities under Directive 2014/59/EU: how the incident affects resolvability.',
  },
  '4.12': {
    en: "Materiality threshold for the classification criterion 'Economic impact'",
    de: 'Wesentlichkeitsschwelle für das Kriterium „wirtschaftliche Auswirkungen“',
    instruction: 'Costs and losses against the threshold of EUR 100 000 (Article 9(6) of 2024/1772).',
  },
  '4.13': {
    en: 'Amount of gross direct and indirect costs and losses',
    de: 'Betrag der direkten und indirekten Bruttokosten und -verluste',
    instruction:
      'Sum of the items of Article 7(1) of 2024/1772 and other losses, recoveries not deducted, in thousands of the ' +
      'reporting currency.',
  },
  '4.14': {
    en: 'Amount of financial recoveries',
    de: 'Betrag der finanziellen Rückflüsse',
    instruction: 'What was or will be recovered, in thousands of the reporting currency; 0 if nothing.',
  },
  '4.15': {
    en: 'Information on whether the non-major incidents have been recurring',
    de: 'Angaben dazu, ob die nicht schwerwiegenden Vorfälle wiederkehrend waren',
    instruction: 'That the incidents recurred and count together as major, and how many there were.',
  },
  '4.16': {
    en: 'Date and time of occurrence of recurring incidents',
    de: 'Datum und Uhrzeit des Eintritts wiederkehrender Vorfälle',
    instruction: 'When the first of the recurring incidents happened (UTC).',
  },
};
