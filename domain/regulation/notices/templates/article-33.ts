import { BREACH_ROWS, BREACH_STATES, BREACH_TIMES, WHOSE_DATA, whoAndReference } from '../common-rows.ts';
import type { NoticeForm, PartRow } from '../notice-form.ts';
import { decidedRisk, processorOfBreach, subjectsTold } from '../read-breach.ts';
import { isLate } from '../read-case.ts';
import { textFact } from '../read-fact.ts';
import { ARTICLE_33_DE } from '../words/de/article-33.ts';
import { ARTICLE_33_EN } from '../words/en/article-33.ts';

/**
 * A notification after the limit gives its reasons.
 *
 * @law 2016/679 Art. 33(1)
 */
const lateReason: PartRow = {
  id: 'lateReason',
  article: '2016/679 Art. 33(1)',
  due: ({ sources }) => (isLate(sources) ? 'always' : undefined),
  instruction: 'Why the notification comes later than 72 hours after the breach was known.',
  value: textFact('breach.lateReason'),
};

/** The decision on the risk and what follows for the data subjects; nothing the article asks for, all authorities do. */
const RISK: readonly PartRow[] = [
  {
    id: 'risk',
    article: '2016/679 Art. 33(1)',
    due: 'if-known',
    instruction: 'The decision on the risk.',
    value: decidedRisk,
  },
  {
    id: 'subjectsTold',
    article: '2016/679 Art. 34',
    due: 'if-known',
    instruction: 'Whether the data subjects are told.',
    value: subjectsTold,
  },
];

/**
 * Notification of a personal data breach to the authority, in phases where not all is known at once.
 *
 * @law 2016/679 Art. 33(3)
 * @law 2016/679 Art. 33(4)
 */
export const ARTICLE_33: NoticeForm = {
  shape: 'report',
  words: { en: ARTICLE_33_EN, de: ARTICLE_33_DE },
  inPhases: { pending: '2016/679 Art. 33(4)', changes: '2016/679 Art. 33(4)' },
  rows: [
    ...whoAndReference('2016/679 Art. 33(1)'),
    ...BREACH_TIMES,
    lateReason,
    {
      id: 'processor',
      article: '2016/679 Art. 33(2)',
      due: 'if-known',
      instruction: 'The processor where it happened; the controller is aware once told.',
      value: processorOfBreach,
    },
    BREACH_ROWS.nature,
    ...WHOSE_DATA,
    BREACH_STATES,
    BREACH_ROWS.contact,
    BREACH_ROWS.consequences,
    BREACH_ROWS.measures,
    ...RISK,
  ],
};
