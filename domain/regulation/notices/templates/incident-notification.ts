import { whoAndReference } from '../common-rows.ts';
import { CONTACT_ROWS, incidentRows, suspicionRows } from '../nis2-rows.ts';
import type { NoticeForm } from '../notice-form.ts';
import { textFact } from '../read-fact.ts';
import { INCIDENT_NOTIFICATION_DE } from '../words/de/incident-notification.ts';
import { INCIDENT_NOTIFICATION_EN } from '../words/en/incident-notification.ts';

const ARTICLE = '2022/2555 Art. 23(4)(b)';

/**
 * The incident notification within 72 hours: it updates the early warning and assesses severity, impact and indicators.
 *
 * @law 2022/2555 Art. 23(4)(b)
 */
export const INCIDENT_NOTIFICATION: NoticeForm = {
  shape: 'report',
  words: { en: INCIDENT_NOTIFICATION_EN, de: INCIDENT_NOTIFICATION_DE },
  inPhases: { pending: ARTICLE, changes: ARTICLE },
  rows: [
    ...whoAndReference(ARTICLE),
    ...incidentRows(ARTICLE),
    ...suspicionRows(ARTICLE),
    {
      id: 'severity',
      article: ARTICLE,
      due: 'always',
      instruction: 'Initial assessment: how severe it is, and by what measure.',
      value: textFact('nis2.severity'),
    },
    {
      id: 'impact',
      article: ARTICLE,
      due: 'always',
      instruction: 'Initial assessment: which services, how many users, what damage.',
      value: textFact('nis2.impact'),
    },
    {
      id: 'ioc',
      article: ARTICLE,
      due: 'where-possible',
      instruction: 'Indicators of compromise, where there are any: addresses, hashes, accounts, tools.',
      value: textFact('nis2.ioc'),
    },
    ...CONTACT_ROWS,
  ],
};
