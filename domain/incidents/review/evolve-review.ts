import type { EventType } from '../../../contracts/events.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';
import { remindAt } from './remind-at.ts';
import { ActionEnded, ActionMoved, ActionNamed, FrameworkOwed, ReviewRecorded } from './review-facts.ts';
import type { ReviewAction } from './review-state.ts';

type Evolution = (state: IncidentState, fact: RecordedFact) => IncidentState;
type Begun = Pick<ReviewAction, 'key' | 'what' | 'owner' | 'dueOn'> & { changes?: string | undefined };

const begin = ({ changes, ...action }: Begun, at: string): ReviewAction => ({
  ...action,
  ...(changes === undefined ? {} : { changes }),
  status: 'open',
  remindAt: remindAt(action.dueOn, at),
});

const recorded: Evolution = (state, fact) => {
  const { signedBy = [], framework, actions = [] } = ReviewRecorded.parse(fact.data);
  const review = {
    by: fact.actor,
    at: fact.occurredAt,
    signedBy,
    ...(framework === undefined ? {} : { framework }),
  };
  return {
    ...state,
    review,
    actions: [...(state.actions ?? []), ...actions.map((action) => begin(action, fact.occurredAt))],
  };
};

/** Not good enough yet, or nobody reviewed: the response goes another round. */
const sentBack: Evolution = (state) => {
  const { recoveredAt: _, ...times } = state.times;
  return { ...state, facts: state.facts + 1, times };
};

const owed: Evolution = (state, fact) => ({
  ...state,
  actions: [...(state.actions ?? []), begin(FrameworkOwed.parse(fact.data), fact.occurredAt)],
});

const changed =
  (change: (action: ReviewAction, fact: RecordedFact) => ReviewAction): Evolution =>
  (state, fact) => {
    const { key } = ActionNamed.parse(fact.data);
    return { ...state, actions: (state.actions ?? []).map((one) => (one.key === key ? change(one, fact) : one)) };
  };

const ended =
  (status: 'done' | 'dropped') =>
  ({ remindAt: _, ...action }: ReviewAction, fact: RecordedFact): ReviewAction => {
    const { changed: what } = ActionEnded.parse(fact.data);
    return { ...action, status, endedAt: fact.occurredAt, ...(what === undefined ? {} : { changed: what }) };
  };

/** What follows from a review, by event. */
export const REVIEW_EVOLUTIONS: Partial<Record<EventType, Evolution>> = {
  'incidents.review-recorded': recorded,
  'incidents.review-sent-back': sentBack,
  'incidents.framework-review-owed': owed,
  'incidents.review-action-reminded': changed((action, { occurredAt }) => ({
    ...action,
    remindAt: remindAt(action.dueOn, occurredAt),
  })),
  'incidents.review-action-moved': changed((action, fact) => {
    const { dueOn, owner } = ActionMoved.parse(fact.data);
    return { ...action, dueOn, owner, remindAt: remindAt(dueOn, fact.occurredAt) };
  }),
  'incidents.review-action-done': changed(ended('done')),
  'incidents.review-action-dropped': changed(ended('dropped')),
};
