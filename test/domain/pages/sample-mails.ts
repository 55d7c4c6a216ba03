import type { Mail } from '../../../domain/shared/html/index.ts';
import { DESK_MAILS } from './sample-desk-mails.ts';
import { FACTOR_MAILS } from './sample-factors.ts';
import { MESSAGE_MAILS } from './sample-messages.ts';
import { REVIEW_MAILS } from './sample-review-pages.ts';

/** Every mail that has a file of samples of its own, by name. */
export const SENT_MAILS: Record<string, () => Mail> = {
  ...DESK_MAILS,
  ...REVIEW_MAILS,
  ...FACTOR_MAILS,
  ...MESSAGE_MAILS,
};
