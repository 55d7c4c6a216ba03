export { checkLei } from './identifiers/check-lei.ts';
export { isValidLei, Lei } from './identifiers/lei.ts';
export * from './draft-initial-notification.ts';
export * from './obligation.ts';
export * from './obligation-progress.ts';
export { reportDraftPage } from './report-html.ts';
