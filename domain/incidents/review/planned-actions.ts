import { personal } from '../../shared/journal/index.ts';
import type { Personal } from '../../shared/journal/index.ts';
import type { ReviewRecord } from './review-record.ts';

/** An action as the journal begins it. */
export type BegunAction = { key: string; what: Personal; owner: string; dueOn: string; changes?: string };

/** What the framework's decision asks somebody to do. */
const FRAMEWORK_TASK = {
  changes: 'Change the ICT risk management framework as the review found.',
  ordered: 'Review the ICT risk management framework after this major incident.',
} as const;

/** The key of the review of the framework that a round's review asks for. */
export const frameworkKey = (round: number): string => `${String(round)}.framework`;

const frameworkAction = ({ framework }: ReviewRecord, round: number): BegunAction[] => {
  if (framework === undefined || framework.decision === 'holds') return [];
  const { decision, owner, dueOn } = framework;
  if (owner === undefined || dueOn === undefined) return [];
  return [{ key: frameworkKey(round), what: personal(FRAMEWORK_TASK[decision]), owner, dueOn, changes: 'framework' }];
};

/** All that a review wants done, each with its key: its own actions in their order, and the framework's. */
export const plannedActions = (record: ReviewRecord, round: number): BegunAction[] => [
  ...record.actions.map(({ what, changes, ...action }, index) => ({
    key: `${String(round)}.${String(index + 1)}`,
    what: personal(what),
    ...action,
    ...(changes === undefined ? {} : { changes }),
  })),
  ...frameworkAction(record, round),
];
