export { actionMail, type ActionMailView } from './action-mail.ts';
export { containedMail } from './contained-mail.ts';
export { incidentInformationMail } from './incident-information-mail.ts';
export type { IncidentMailView } from './incident-mail-view.ts';
export { taskMail } from './task-mail.ts';
