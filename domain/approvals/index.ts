export * from './aggregate.ts';
export * from './commands/decide-approval.ts';
export * from './commands/pass-time.ts';
export * from './commands/request-approval.ts';
export * from './link.ts';
export type * from './state.ts';
export type { CaseFile } from './case/case-file.ts';
export { approvalMailView, approvalView } from './case/case-views.ts';
export { outcomeView, shownOf } from './case/outcome-views.ts';
