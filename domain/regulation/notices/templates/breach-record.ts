import { BREACH_ROWS, BREACH_TIMES, WHOSE_DATA, whoAndReference } from '../common-rows.ts';
import type { NoticeForm, PartRow } from '../notice-form.ts';
import { incidentTitle, isLate } from '../read-case.ts';
import * as breach from '../read-breach.ts';
import { firstOf, textFact } from '../read-fact.ts';
import { BREACH_RECORD_DE } from '../words/de/breach-record.ts';
import { BREACH_RECORD_EN } from '../words/en/breach-record.ts';

const ARTICLE = '2016/679 Art. 33(5)';

/** Where no personal data are affected there is nothing to say of them; the finding itself is kept. */
const ofBreach = (row: PartRow): PartRow => ({
  ...row,
  article: ARTICLE,
  due: (asked) => {
    const due = typeof row.due === 'function' ? row.due(asked) : row.due;
    const isNone = asked.sources.factOf('breach.personalData')?.value === false;
    return isNone && due !== undefined ? 'if-known' : due;
  },
});

/** The decision with its reason, and who was told because of it. */
const DECISION: readonly PartRow[] = [
  {
    id: 'decision',
    article: ARTICLE,
    due: 'always',
    instruction: 'The decision on the risk, with its reason.',
    value: breach.decisionWithReason,
  },
  {
    id: 'authorityTold',
    article: ARTICLE,
    due: 'always',
    instruction: 'Whether the authority was notified, and when.',
    value: breach.authorityTold,
  },
  {
    id: 'lateReason',
    article: ARTICLE,
    due: ({ sources }) => (isLate(sources) ? 'always' : 'if-known'),
    instruction: 'Why the authority was notified after 72 hours.',
    value: textFact('breach.lateReason'),
  },
  {
    id: 'subjectsTold',
    article: ARTICLE,
    due: 'always',
    instruction: 'Whether the data subjects were told, and when; or by which exemption not.',
    value: breach.subjectsToldSoFar,
  },
];

/**
 * The controller's own record of a breach, notified or not: facts, effects, remedial action, and the decision with its reason.
 *
 * @law 2016/679 Art. 33(5)
 */
export const BREACH_RECORD: NoticeForm = {
  shape: 'report',
  words: { en: BREACH_RECORD_EN, de: BREACH_RECORD_DE },
  rows: [
    ...whoAndReference(ARTICLE),
    {
      id: 'personalData',
      article: ARTICLE,
      due: 'always',
      instruction: 'Whether personal data are affected.',
      value: breach.personalDataFound,
    },
    {
      id: 'incident',
      article: ARTICLE,
      due: 'always',
      instruction: 'What happened.',
      value: firstOf(textFact('description'), incidentTitle),
    },
    ...[
      ...BREACH_TIMES,
      BREACH_ROWS.nature,
      ...WHOSE_DATA,
      {
        id: 'processor',
        article: ARTICLE,
        due: 'if-known' as const,
        instruction: 'The processor where it happened.',
        value: breach.processorOfBreach,
      },
      {
        id: 'effects',
        article: ARTICLE,
        due: 'always' as const,
        instruction: 'Effects the breach has had, or is likely to have.',
        value: firstOf(textFact('breach.effects'), textFact('breach.consequences')),
      },
      { ...BREACH_ROWS.measures, instruction: 'The remedial action taken.' },
      ...DECISION,
    ].map(ofBreach),
  ],
};
