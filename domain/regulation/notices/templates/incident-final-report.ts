import { whoAndReference } from '../common-rows.ts';
import { CONTACT_ROWS, incidentRows } from '../nis2-rows.ts';
import type { Asked, NoticeForm } from '../notice-form.ts';
import { isTrue, momentFact, textFact } from '../read-fact.ts';
import { INCIDENT_FINAL_REPORT_DE } from '../words/de/incident-final-report.ts';
import { INCIDENT_FINAL_REPORT_EN } from '../words/en/incident-final-report.ts';

const ARTICLE = '2022/2555 Art. 23(4)(d)';
const WORDS = { en: INCIDENT_FINAL_REPORT_EN, de: INCIDENT_FINAL_REPORT_DE };

const isHandled = ({ sources }: Asked): boolean => sources.factOf('resolvedAt') !== undefined;

/**
 * The final report; while the incident is still going on a progress report, and the final one a month after its handling.
 *
 * @law 2022/2555 Art. 23(4)(d)
 * @law 2022/2555 Art. 23(4)(e)
 */
export const INCIDENT_FINAL_REPORT: NoticeForm = {
  shape: 'report',
  words: WORDS,
  title: (asked) => WORDS[asked.language][isHandled(asked) ? 'title' : 'progressTitle'],
  inPhases: { pending: '2022/2555 Art. 23(4)(e)', changes: ARTICLE },
  rows: [
    ...whoAndReference(ARTICLE),
    ...incidentRows(ARTICLE),
    {
      id: 'resolvedAt',
      article: '2022/2555 Art. 23(4)(e)',
      due: 'where-possible',
      instruction: 'Since when it is handled. Without it this is a progress report.',
      value: momentFact('resolvedAt'),
    },
    {
      id: 'severity',
      article: `${ARTICLE}(i)`,
      due: 'always',
      instruction: 'How severe it was.',
      value: textFact('nis2.severity'),
    },
    {
      id: 'impact',
      article: `${ARTICLE}(i)`,
      due: 'always',
      instruction: 'The impact in detail.',
      value: textFact('nis2.impact'),
    },
    {
      id: 'rootCause',
      article: `${ARTICLE}(ii)`,
      due: 'always',
      instruction: 'The type of threat or the root cause that is likely to have triggered it.',
      value: textFact('nis2.rootCause'),
    },
    {
      id: 'mitigation',
      article: `${ARTICLE}(iii)`,
      due: 'always',
      instruction: 'Mitigation measures applied and under way.',
      value: textFact('nis2.mitigation'),
    },
    {
      id: 'crossBorderImpact',
      article: `${ARTICLE}(iv)`,
      due: (asked) => (isTrue(asked, 'nis2.crossBorder') ? 'always' : 'if-known'),
      instruction: 'The cross-border impact, where there was one.',
      value: textFact('nis2.crossBorderImpact'),
    },
    ...CONTACT_ROWS,
  ],
};
