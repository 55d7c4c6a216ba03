import type { NoticeForm } from '../notice-form.ts';
import type { NoticeTemplate } from '../notice.ts';
import { ARTICLE_33 } from './article-33.ts';
import { ARTICLE_34 } from './article-34.ts';
import { BREACH_RECORD } from './breach-record.ts';
import { CANNOT_MEET_LIMIT } from './cannot-meet-limit.ts';
import { CLIENT_NOTICE } from './client-notice.ts';
import { EARLY_WARNING } from './early-warning.ts';
import { INCIDENT_FINAL_REPORT } from './incident-final-report.ts';
import { INCIDENT_NOTIFICATION } from './incident-notification.ts';
import { PROCESSOR_NOTICE } from './processor-notice.ts';

/** Every template by its name. */
export const FORMS: Record<NoticeTemplate, NoticeForm> = {
  'article-33': ARTICLE_33,
  'article-34': ARTICLE_34,
  'breach-record': BREACH_RECORD,
  'processor-notice': PROCESSOR_NOTICE,
  'early-warning': EARLY_WARNING,
  'incident-notification': INCIDENT_NOTIFICATION,
  'incident-final-report': INCIDENT_FINAL_REPORT,
  'client-notice': CLIENT_NOTICE,
  'cannot-meet-limit': CANNOT_MEET_LIMIT,
};
