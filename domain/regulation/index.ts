export * from './draft-initial-notification.ts';
export * from './obligation.ts';
export { reportDraftPage } from './report-html.ts';
