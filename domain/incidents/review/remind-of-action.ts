import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';
import { isOverdue } from './remind-at.ts';
import type { ReviewAction } from './review-state.ts';

const byMoment = (a: ReviewAction, b: ReviewAction): number => (a.remindAt ?? '').localeCompare(b.remindAt ?? '');

/** The open action of which somebody hears first; undefined when nothing is open. */
export const nextReminder = ({ actions = [] }: Pick<IncidentState, 'actions'>): ReviewAction | undefined =>
  actions.filter(({ remindAt }) => remindAt !== undefined).sort(byMoment)[0];

/** Reminds the owner of the action whose moment has come; what time brings is one event an action. */
export const remindOfAction =
  (now: string) =>
  (state: IncidentState | undefined): Decision => {
    const action = state === undefined ? undefined : nextReminder(state);
    if (action?.remindAt === undefined || action.remindAt > now) return { kind: 'nothing' };
    const { key, owner, dueOn } = action;
    return {
      kind: 'event',
      type: 'incidents.review-action-reminded',
      data: { key, owner, dueOn, isOverdue: isOverdue(dueOn, now) },
    };
  };
