import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { Outcome } from '../outcome.ts';
import type { IncidentState } from '../state.ts';
import { plannedActions } from './planned-actions.ts';
import type { ReviewRecord } from './review-record.ts';

/** How many people sign a review. */
const SIGNATURES = 2;

/**
 * What a signed review lacks to count: `incomplete` without its record or its second signature, `framework-undecided` where
 * a major incident has no word on the framework.
 * @law 2022/2554 Art. 6(5)
 */
const lackOf = (review: Outcome['review']): 'incomplete' | 'framework-undecided' | undefined => {
  if (review?.record === undefined || new Set(review.signedBy).size < SIGNATURES) return 'incomplete';
  return review.isMajor && review.record.framework === undefined ? 'framework-undecided' : undefined;
};

const recorded = ({ round, reason }: Outcome, record: ReviewRecord, signedBy: readonly string[]): Decision => {
  const { summary, wentWell, slowed, lucky, toChange, framework } = record;
  return {
    kind: 'event',
    type: 'incidents.review-recorded',
    data: {
      decision: 'approved',
      signedBy,
      reason: personal(summary),
      secondReason: personal(reason),
      wentWell: personal(wentWell),
      slowed: personal(slowed),
      toChange: personal(toChange),
      ...(lucky === undefined ? {} : { lucky: personal(lucky) }),
      ...(framework === undefined ? {} : { framework: framework.decision, frameworkWhy: personal(framework.why) }),
      actions: plannedActions(record, round),
    },
  };
};

/**
 * A review counts when two people signed its record. One of what was known before a new fact says nothing about the incident
 * as it is now.
 */
export const applyReview = (state: IncidentState, outcome: Outcome): Decision => {
  const { round, decision, reason, review } = outcome;
  if (round !== state.facts) return { kind: 'nothing' };
  const why = decision === 'approved' ? lackOf(review) : decision;
  return why === undefined && review?.record !== undefined
    ? recorded(outcome, review.record, review.signedBy)
    : { kind: 'event', type: 'incidents.review-sent-back', data: { decision: why, reason: personal(reason) } };
};
