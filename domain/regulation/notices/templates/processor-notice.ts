import { BREACH_ROWS, BREACH_TIMES, WHOSE_DATA, whoAndReference } from '../common-rows.ts';
import type { NoticeForm } from '../notice-form.ts';
import { textFact } from '../read-fact.ts';
import { PROCESSOR_NOTICE_DE } from '../words/de/processor-notice.ts';
import { PROCESSOR_NOTICE_EN } from '../words/en/processor-notice.ts';

/**
 * What a processor tells its controller without undue delay. It need not assess the risk; the controller is aware once told.
 *
 * @law 2016/679 Art. 33(2)
 */
export const PROCESSOR_NOTICE: NoticeForm = {
  shape: 'report',
  words: { en: PROCESSOR_NOTICE_EN, de: PROCESSOR_NOTICE_DE },
  inPhases: { pending: '2016/679 Art. 33(2)', changes: '2016/679 Art. 33(2)' },
  rows: [
    {
      id: 'controller',
      article: '2016/679 Art. 33(2)',
      due: 'always',
      instruction: 'The controller whose data we process.',
      value: textFact('breach.controller'),
    },
    ...whoAndReference('2016/679 Art. 33(2)'),
    ...BREACH_TIMES,
    BREACH_ROWS.nature,
    ...WHOSE_DATA,
    // What a controller must know to decide; it is the one who owes it to the authority.
    ...[BREACH_ROWS.consequences, BREACH_ROWS.measures].map((row) => ({ ...row, due: 'where-possible' as const })),
    BREACH_ROWS.contact,
  ],
};
