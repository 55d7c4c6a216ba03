export { declarePage } from './declare-page.ts';
export { declaredPage } from './declared-page.ts';
export type * from './declare-view.ts';
export { readDeclareForm } from './read-declare-form.ts';
export { incidentReportPage } from './incident-report-page.ts';
export type * from './incident-report-view.ts';
