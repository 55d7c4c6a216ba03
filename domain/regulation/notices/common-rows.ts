import { subjectCategoryName } from './words/subject-categories.ts';
import { dataCategoryWords } from './words/data-categories.ts';
import type { PartRow } from './notice-form.ts';
import { awareAt, detectedAt, entityContact, entityName, incidentReference } from './read-case.ts';
import { codesFact, countFact, firstOf, momentFact, statesFact, textFact } from './read-fact.ts';

/** Who tells, and under which reference. */
export const whoAndReference = (article: string): readonly PartRow[] => [
  { id: 'entity', article, due: 'always', instruction: 'The legal entity whose duty it is.', value: entityName },
  { id: 'reference', article, due: 'always', instruction: 'The own code of the incident.', value: incidentReference },
];

const dataArticle = { article: '2016/679 Art. 33(3)(a)', due: 'where-possible' } as const;

/**
 * Whose data and which, and how many.
 *
 * @law 2016/679 Art. 33(3)(a)
 */
export const WHOSE_DATA: readonly PartRow[] = [
  {
    id: 'subjectCategories',
    ...dataArticle,
    instruction: 'Categories of data subjects, from the list.',
    value: codesFact('breach.subjectCategories', subjectCategoryName),
  },
  {
    id: 'dataSubjects',
    ...dataArticle,
    instruction: 'How many people, approximately; an estimate says that it is one.',
    value: countFact('breach.dataSubjects'),
  },
  {
    id: 'dataCategories',
    ...dataArticle,
    instruction: 'Categories of personal data, from the list; the letter’s advice follows from them.',
    value: codesFact('breach.dataCategories', (code, language) => dataCategoryWords(code, language)?.name),
  },
  {
    id: 'records',
    ...dataArticle,
    instruction: 'How many records, approximately; an estimate says that it is one.',
    value: countFact('breach.records'),
  },
];

/**
 * What the breach is, what it may lead to, and what is done about it.
 *
 * @law 2016/679 Art. 33(3)(a)
 * @law 2016/679 Art. 33(3)(c)
 * @law 2016/679 Art. 33(3)(d)
 */
export const BREACH_ROWS: Record<'nature' | 'consequences' | 'measures' | 'contact', PartRow> = {
  nature: {
    id: 'nature',
    article: '2016/679 Art. 33(3)(a)',
    due: 'always',
    instruction: 'What happened to the data: seen or copied, changed, lost or out of reach; how, and since when.',
    value: textFact('breach.nature'),
  },
  contact: {
    id: 'contact',
    article: '2016/679 Art. 33(3)(b)',
    due: 'always',
    instruction: 'Name and contact details of the data protection officer or another contact point.',
    value: firstOf(textFact('breach.contact'), entityContact),
  },
  consequences: {
    id: 'consequences',
    article: '2016/679 Art. 33(3)(c)',
    due: 'always',
    instruction: 'What may happen to the people: loss of control, fraud, identity theft, discrimination.',
    value: textFact('breach.consequences'),
  },
  measures: {
    id: 'measures',
    article: '2016/679 Art. 33(3)(d)',
    due: 'always',
    instruction: 'What was done or is proposed against the breach and against its adverse effects.',
    value: textFact('breach.measures'),
  },
};

const breachTime = { article: '2016/679 Art. 33(1)' } as const;

/** When it happened, when it was found, and since when the breach is known. */
export const BREACH_TIMES: readonly PartRow[] = [
  {
    id: 'occurredAt',
    ...breachTime,
    due: 'if-known',
    instruction: 'When the breach happened or began.',
    value: momentFact('occurredAt'),
  },
  {
    id: 'detectedAt',
    ...breachTime,
    due: 'if-known',
    instruction: 'The first signal of the incident.',
    value: detectedAt,
  },
  {
    id: 'awareAt',
    ...breachTime,
    due: 'always',
    instruction: 'Since when it is reasonably certain that personal data are affected; a person decides.',
    value: awareAt('gdpr'),
  },
];

/** The states of the people concerned, for the question which authority leads. @law 2016/679 Art. 33(1) */
export const BREACH_STATES: PartRow = {
  id: 'memberStates',
  ...breachTime,
  due: 'if-known',
  instruction: 'Member States of the data subjects, where there are several.',
  value: statesFact('breach.memberStates'),
};
