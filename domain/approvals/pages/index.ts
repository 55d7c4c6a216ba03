export { approvalPage } from './approval-page.ts';
export type * from './approval-view.ts';
export {
  acknowledgedPage,
  alreadyDecidedPage,
  decidedPage,
  delegatedPage,
  endedPage,
  revokedPage,
  votedPage,
} from './result-pages.ts';
export { invalidLinkPage, problemPage } from './problem-pages.ts';
export type * from './result-view.ts';
export { chooseError, factorError, sendError, type DecisionError, type Reader } from './check-decision.ts';
export { readDecisionForm, type DecisionPost } from './read-decision-form.ts';
export { unprovenPage } from './unproven-page.ts';
export { textsOf } from '../texts/index.ts';
