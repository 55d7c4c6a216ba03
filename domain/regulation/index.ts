export * from './draft-initial-notification.ts';
export * from './obligation.ts';
export * from './obligation-progress.ts';
export { reportDraftPage } from './report-html.ts';
