export { deskMail } from './desk-mail.ts';
export type { DeskMailView } from './desk-mail-view.ts';
export { TOLD, WHY, type DeskNews } from './desk-news.ts';
export { CASE_NEWS, DUTY_NEWS, newsOfCase, newsOfDuty } from './news-of-event.ts';
