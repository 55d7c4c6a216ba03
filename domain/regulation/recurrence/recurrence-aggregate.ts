import type { EventType } from '../../../contracts/events.ts';
import type { Aggregate, RecordedFact } from '../../shared/journal/index.ts';
import { Checked, SignedOff } from './recurrence-facts.ts';
import type { RecurrenceState } from './recurrence-state.ts';

type Step = (state: RecurrenceState | undefined, fact: RecordedFact) => RecurrenceState | undefined;

const STEPS: Partial<Record<EventType, Step>> = {
  'regulation.recurrence-checked': (_state, fact) => ({
    ...Checked.parse(fact.data),
    id: fact.aggregateId,
    ranAt: fact.occurredAt,
    seq: fact.seq,
  }),
  'regulation.recurrence-signed-off': (state, { data, occurredAt: at, actor: by, seq }) =>
    state && { ...state, signedOff: { at, by, seq, ...SignedOff.parse(data) } },
};

const evolve = (state: RecurrenceState | undefined, fact: RecordedFact): RecurrenceState => {
  const next = STEPS[fact.type]?.(state, fact) ?? state;
  if (next === undefined) throw new TypeError(`${fact.aggregateId} does not begin with ${fact.type}`);
  return next;
};

/** The statuses of the listing index. */
export const RECURRENCE_STATUSES = ['recurrence-open', 'recurrence-signed'] as const;

/** The journal of one month's look for one entity. Nothing of it falls due: it waits for its signature. */
export const recurrenceAggregate: Aggregate<RecurrenceState> = {
  area: 'regulation',
  evolve,
  wakeAt: () => undefined,
  status: ({ signedOff }) => RECURRENCE_STATUSES[signedOff === undefined ? 0 : 1],
};
