/** Intermediate report, 3.18 to 3.35. */
export const WORDS_3_RESPONSE = {
  '3.18': {
    en: 'Types of impact in the Member States',
    de: 'Arten der Auswirkungen in den Mitgliedstaaten',
    instruction: 'What is hit in EEA Member States other than that of the authority that receives the report.',
  },
  '3.19': {
    en: 'Description of how the incident has an impact in other Member States',
    de: 'Beschreibung der Auswirkungen in anderen Mitgliedstaaten',
    instruction: 'Impact and severity in each of those Member States.',
  },
  '3.20': {
    en: "Materiality thresholds for the classification criterion 'Data losses'",
    de: 'Wesentlichkeitsschwellen für das Kriterium „Datenverluste“',
    instruction: 'Which properties of data are lost.',
  },
  '3.21': {
    en: 'Description of the data losses',
    de: 'Beschreibung der Datenverluste',
    instruction:
      'Whose data (clients’, other entities’, own) and of what kind; personal data; for each property what happened.',
  },
  '3.22': {
    en: "Classification criterion 'Critical services affected'",
    de: 'Einstufungskriterium „betroffene kritische Dienste“',
    instruction: 'Which limb of Article 6 of Delegated Regulation (EU) 2024/1772 applies, and to which services.',
  },
  '3.23': {
    en: 'Type of the incident',
    de: 'Art des Vorfalls',
    instruction: 'Every kind that applies.',
  },
  '3.24': {
    en: 'Other types of incidents',
    de: 'Andere Arten von Vorfällen',
    instruction: "What 'other' in field 3.23 means.",
  },
  '3.25': {
    en: 'Threats and techniques used by the threat actor',
    de: 'Bedrohungen und Techniken des Angreifers',
    instruction: 'Every technique seen, for an incident related to cybersecurity.',
  },
  '3.26': {
    en: 'Other types of techniques',
    de: 'Andere Arten von Techniken',
    instruction: "What 'other' in field 3.25 means.",
  },
  '3.27': {
    en: 'Information about affected functional areas and business processes',
    de: 'Angaben zu betroffenen Funktionsbereichen und Geschäftsprozessen',
    instruction: 'Areas such as customer service or risk management; processes such as credit transfers or clearing.',
  },
  '3.28': {
    en: 'Affected infrastructure components supporting business processes',
    de: 'Betroffene Infrastrukturkomponenten, die Geschäftsprozesse unterstützen',
    instruction: 'Whether servers, networks, applications or other components that carry business processes are hit.',
  },
  '3.29': {
    en: 'Information about affected infrastructure components supporting business processes',
    de: 'Angaben zu betroffenen Infrastrukturkomponenten',
    instruction:
      'Components with version; own or outsourced, and to whom; shared with others or not; how they are protected ' +
      'against failure.',
  },
  '3.30': {
    en: 'Impact on the financial interest of clients',
    de: 'Auswirkungen auf die finanziellen Interessen der Kunden',
    instruction: 'If yes, clients must be informed without undue delay (DORA Article 19(3)).',
  },
  '3.31': {
    en: 'Reporting to other authorities',
    de: 'Meldung an andere Behörden',
    instruction: 'Every other authority that was told of the incident.',
  },
  '3.32': {
    en: "Specification of 'other' authorities",
    de: 'Angabe der „sonstigen“ Behörden',
    instruction: "Which authorities 'other' in field 3.31 means.",
  },
  '3.33': {
    en: 'Temporary actions/measures taken or planned to be taken to recover from the incident',
    de: 'Ergriffene oder geplante vorübergehende Maßnahmen zur Wiederherstellung',
    instruction: 'Whether temporary measures were or will be taken.',
  },
  '3.34': {
    en: 'Description of any temporary actions and measures taken or planned to be taken to recover from the incident',
    de: 'Beschreibung der vorübergehenden Maßnahmen zur Wiederherstellung',
    instruction:
      'The measures and when they were or will be carried out, workarounds, when the primary site is used again; if ' +
      'none are taken, why.',
  },
  '3.35': {
    en: 'Indicators of compromise',
    de: 'Kompromittierungsindikatoren',
    instruction: 'Addresses, domains, file hashes, malware, traffic and other signs that help others to find the same.',
  },
};
