export { declarePage } from './declare-page.ts';
export { declaredPage, type DeclaredView } from './declared-page.ts';
export type * from './declare-view.ts';
export { readDeclareForm, type Declaration } from './read-declare-form.ts';
export { incidentReportPage } from './incident-report-page.ts';
export type * from './incident-report-view.ts';
