/** General information. */
export const WORDS_1 = {
  '1.1': {
    en: 'Type of submission',
    de: 'Art der Meldung',
    instruction: 'Which report this is. Stages may be combined; then name the last one.',
  },
  '1.2': {
    en: 'Name of the entity submitting the report',
    de: 'Name der meldenden Einrichtung',
    instruction: 'Full legal name of who hands the report over: the affected entity, or whoever reports for it.',
  },
  '1.3': {
    en: 'Identification code of the entity submitting the report',
    de: 'Identifikationscode der meldenden Einrichtung',
    instruction: 'LEI when the financial entity reports itself; a third party may use another code, such as its EUID.',
  },
  '1.4': {
    en: 'Type of the affected financial entity',
    de: 'Art des betroffenen Finanzunternehmens',
    instruction: 'Each type of Article 2(1) of DORA that applies; an aggregated report names all types it covers.',
  },
  '1.5': {
    en: 'Name of the financial entity affected',
    de: 'Name des betroffenen Finanzunternehmens',
    instruction: 'Full legal name when somebody else submits; several names are separated by semicolons.',
  },
  '1.6': {
    en: 'LEI code of the financial entity affected',
    de: 'LEI-Code des betroffenen Finanzunternehmens',
    instruction: 'LEI of each entity of field 1.5, in the same order, separated by semicolons.',
  },
  '1.7': {
    en: 'Primary contact person name',
    de: 'Name der ersten Kontaktperson',
    instruction: 'First and last name of the person the authority can turn to.',
  },
  '1.8': {
    en: 'Primary contact person email',
    de: 'E-Mail-Adresse der ersten Kontaktperson',
    instruction: 'Address at which the authority can reach this person about the incident.',
  },
  '1.9': {
    en: 'Primary contact person telephone',
    de: 'Telefonnummer der ersten Kontaktperson',
    instruction: 'Number with international prefix, e.g. +33XXXXXXXXX.',
  },
  '1.10': {
    en: 'Second contact person name',
    de: 'Name der zweiten Kontaktperson',
    instruction: 'Name of another person, or of the team responsible.',
  },
  '1.11': {
    en: 'Second contact person email',
    de: 'E-Mail-Adresse der zweiten Kontaktperson',
    instruction: 'Address of that person, or a functional mailbox that is read.',
  },
  '1.12': {
    en: 'Second contact person telephone',
    de: 'Telefonnummer der zweiten Kontaktperson',
    instruction: 'Number of that person or team with international prefix.',
  },
  '1.13': {
    en: 'Name of the ultimate parent undertaking',
    de: 'Name des obersten Mutterunternehmens',
    instruction: 'Legal name of the undertaking at the head of the group, when the entity belongs to one.',
  },
  '1.14': {
    en: 'LEI code of the ultimate parent undertaking',
    de: 'LEI-Code des obersten Mutterunternehmens',
    instruction: 'LEI of that parent, when the entity belongs to a group.',
  },
  '1.15': {
    en: 'Reporting currency',
    de: 'Meldewährung',
    instruction: 'The currency of all amounts in the report.',
  },
};
