export { approvalMail } from './approval-mail.ts';
export type { ApprovalMailKind, ApprovalMailView } from './approval-mail-view.ts';
