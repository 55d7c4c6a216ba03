import type { Language } from '../../../contracts/language.ts';
import { approvalPage, readDecisionForm, type ApprovalView } from '../../../domain/approvals/pages/index.ts';
import { actionMail, type ActionMailView } from '../../../domain/incidents/mails/index.ts';
import type { Mail } from '../../../domain/shared/html/index.ts';
import { approvalView } from './sample-approvals.ts';
import { reviewQuestion, writtenReview } from './sample-review.ts';

/** The page of the second person: somebody wrote the review, they sign it. */
const reviewToSign = (language: Language): ApprovalView => {
  const view = approvalView('review', language);
  const vote = { label: writtenReview.by, at: writtenReview.at, reason: writtenReview.summary };
  const question = { ...reviewQuestion, evidence: [], written: writtenReview };
  return { ...view, question, quorum: { needed: 2, votes: [vote], canBreakGlass: false } };
};

/** The page of the first, whose form could not be taken: an action without an owner, and no word on the framework. */
const incompleteReview = (language: Language): ApprovalView => {
  const view = approvalView('review', language);
  const posted = {
    decision: 'approve',
    reason: 'A key leaked with a build log.',
    wentWell: 'The plan was rehearsed.',
    slowed: 'The first mail went to somebody on leave.',
    toChange: 'soon',
    action2: 'Move the nightly deployment to a role',
    action2DueOn: '2026-11-01',
  };
  const reader = { now: view.now, timeZone: view.timeZone, language, review: reviewQuestion.terms };
  const read = readDecisionForm(posted, 'review', reader);
  return read.kind === 'invalid' ? { ...view, form: { ...view.form, ...read } } : view;
};

/** The pages of a review, by name. */
export const REVIEW_PAGES: Record<string, () => string> = {
  'approval-review-to-sign': () => approvalPage(reviewToSign('en')),
  'approval-review-german': () => approvalPage(reviewToSign('de')),
  'approval-review-incomplete': () => approvalPage(incompleteReview('en')),
  'approval-review-incomplete-german': () => approvalPage(incompleteReview('de')),
};

const actionMailOf = (language: Language, occasion: ActionMailView['occasion'], isOwner = true): Mail =>
  actionMail({
    language,
    timeZone: 'Europe/Berlin',
    incident: { id: 'INC-2026-0042', title: 'An access key was used from an anonymising network', severity: 'SEV1' },
    action: {
      key: '1.1',
      what: 'Move the nightly deployment to a role',
      dueOn: '2026-12-15',
      changes: 'playbook/leaked-access-key',
    },
    owner: 'Continuity manager',
    isOwner,
    occasion,
  });

/** The mails about what a review wants done, by name. */
export const REVIEW_MAILS: Record<string, () => Mail> = {
  'mail-action-owed': () => actionMailOf('en', 'owed'),
  'mail-action-overdue': () => actionMailOf('en', 'overdue', false),
  'mail-action-german': () => actionMailOf('de', 'due'),
};
