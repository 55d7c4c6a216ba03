/** Intermediate report, 3.1 to 3.17. */
export const WORDS_3_IMPACT = {
  '3.1': {
    en: 'Incident reference code provided by the competent authority',
    de: 'Von der zuständigen Behörde vergebener Referenzcode des Vorfalls',
    instruction: 'The code the authority gave when it received the initial notification, if it gave one.',
  },
  '3.2': {
    en: 'Date and time of occurrence of the incident',
    de: 'Datum und Uhrzeit des Eintritts des Vorfalls',
    instruction: 'When the incident happened (UTC), if that differs from awareness. Recurring: of the last one.',
  },
  '3.3': {
    en: 'Date and time when services, activities or operations have been recovered',
    de: 'Datum und Uhrzeit der Wiederherstellung von Diensten, Tätigkeiten oder Betrieb',
    instruction: 'When service was back at its level before the incident (UTC); until then the expected time.',
  },
  '3.4': {
    en: 'Number of clients affected',
    de: 'Anzahl der betroffenen Kunden',
    instruction: 'All clients, natural or legal persons, using the affected service and hit. Aggregated: the sum.',
  },
  '3.5': {
    en: 'Percentage of clients affected',
    de: 'Prozentsatz der betroffenen Kunden',
    instruction: 'Share of all clients that use the affected service; several services are taken together.',
  },
  '3.6': {
    en: 'Number of financial counterparts affected',
    de: 'Anzahl der betroffenen finanziellen Gegenparteien',
    instruction: 'Counterparts with a contract with the entity that are hit.',
  },
  '3.7': {
    en: 'Percentage of financial counterparts affected',
    de: 'Prozentsatz der betroffenen finanziellen Gegenparteien',
    instruction: 'Share of all counterparts with activities in the affected service.',
  },
  '3.8': {
    en: 'Impact on relevant clients or financial counterparts',
    de: 'Auswirkungen auf relevante Kunden oder finanzielle Gegenparteien',
    instruction: 'Whether any client or counterpart is hit that matters to business objectives or market efficiency.',
  },
  '3.9': {
    en: 'Number of affected transactions',
    de: 'Anzahl der betroffenen Transaktionen',
    instruction: 'Transactions with an amount of money and at least one leg in the Union.',
  },
  '3.10': {
    en: 'Percentage of affected transactions',
    de: 'Prozentsatz der betroffenen Transaktionen',
    instruction: 'Share of the daily average number of transactions of the affected service.',
  },
  '3.11': {
    en: 'Value of affected transactions',
    de: 'Wert der betroffenen Transaktionen',
    instruction: 'Total value in thousands of the reporting currency.',
  },
  '3.12': {
    en: 'Information on whether the numbers are actual or estimates, or whether there has not been any impact',
    de: 'Angabe, ob die Zahlen tatsächlich oder geschätzt sind oder keine Auswirkungen vorlagen',
    instruction: 'For clients, counterparts and transactions each: actual, estimate or no impact.',
  },
  '3.13': {
    en: 'Reputational impact',
    de: 'Auswirkungen auf die Reputation',
    instruction: 'Which of the four limbs of the criterion are met.',
  },
  '3.14': {
    en: 'Contextual information about the reputational impact',
    de: 'Hintergrundinformationen zu den Auswirkungen auf die Reputation',
    instruction: 'Kind and reach of media, number of complaints, own statements, misinformation that circulates.',
  },
  '3.15': {
    en: 'Duration of the incident',
    de: 'Dauer des Vorfalls',
    instruction: 'From occurrence until resolved, DD:HH:MM; an estimate while it lasts. Aggregated: the longest.',
  },
  '3.16': {
    en: 'Service downtime',
    de: 'Ausfallzeit des Dienstes',
    instruction:
      'Time a service was fully or partly unavailable, DD:HH:MM, until also a backlog was worked off. Aggregated: the ' +
      'longest.',
  },
  '3.17': {
    en: 'Information on whether the numbers for duration and service downtime are actual or estimates',
    de: 'Angabe, ob Dauer und Ausfallzeit tatsächlich oder geschätzt sind',
    instruction: 'Says it for fields 3.15 and 3.16 together.',
  },
};
