export { managerMail } from './manager-mail.ts';
export { approvalMail } from './approval-mail.ts';
export type { ApprovalMailView } from './approval-mail-view.ts';
