import type { EventType } from '../../../contracts/events.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import * as facts from './obligation-facts.ts';
import type { ObligationState } from './obligation-state.ts';

type Step = (state: ObligationState, fact: RecordedFact) => ObligationState;

const opened = (fact: RecordedFact): ObligationState => ({
  id: fact.aggregateId,
  ...facts.Opened.parse(fact.data),
  status: 'open',
  warned: 0,
  isLastHour: false,
  isBreached: false,
  isGapsAccepted: false,
  isChannelDown: false,
  revision: 0,
  receipts: 0,
  run: 1,
});

/** A new clock begins again with its warnings. What is late stays late, and gaps stay accepted, unless there is more time. */
const clockMoved: Step = (state, fact) => {
  const { clock } = facts.ClockMoved.parse(fact.data);
  const hasMoreTime = clock.due > state.clock.due;
  return {
    ...state,
    clock,
    warned: 0,
    isLastHour: false,
    isBreached: state.isBreached && !hasMoreTime,
    isGapsAccepted: state.isGapsAccepted && !hasMoreTime,
  };
};

const drafted: Step = (state, fact) => {
  const { run: _, ...draft } = facts.Drafted.parse(fact.data);
  return { ...state, status: 'drafted', revision: draft.revision, draft };
};

const recorded: Step = (state, fact) => {
  const { receipt: receipts, ...receipt } = facts.ReceiptRecorded.parse(fact.data);
  return { ...state, status: 'recorded', receipts, receipt: { ...receipt, by: fact.actor, seq: fact.seq } };
};

const handedOver: Step = (state, fact) => ({
  ...state,
  status: 'handed-over',
  handOver: { ...facts.HandedOver.parse(fact.data), at: fact.occurredAt },
});

const held: Step = (state, fact) => {
  const { legalBasis, owner, until } = facts.Held.parse(fact.data);
  // A draft that is asked about falls away; after the hold it is made anew.
  return { ...state, status: 'open', hold: { legalBasis, owner, until } };
};

const holdEnded: Step = ({ hold: _, ...state }) => state;

const STEPS: Partial<Record<EventType, Step>> = {
  'regulation.clock-moved': clockMoved,
  'regulation.run-started': (state, fact) => ({ ...state, run: facts.RunStarted.parse(fact.data).run }),
  'regulation.report-drafted': drafted,
  'regulation.redraft-due': (state) => ({ ...state, status: 'open' }),
  'regulation.deadline-warned': (state, fact) => ({ ...state, warned: facts.Warned.parse(fact.data).percent }),
  'regulation.last-hour-begun': (state) => ({ ...state, isLastHour: true }),
  'regulation.deadline-breached': (state) => ({ ...state, isBreached: true }),
  'regulation.gaps-accepted': (state) => ({ ...state, isGapsAccepted: true }),
  'regulation.notice-held': held,
  'regulation.hold-ended': holdEnded,
  'regulation.report-approved': (state) => ({ ...state, status: 'approved' }),
  'regulation.report-rejected': (state) => ({ ...state, status: 'open' }),
  'regulation.report-handed-over': handedOver,
  'regulation.channel-failed': (state) => ({ ...state, status: 'approved', isChannelDown: true }),
  'regulation.receipt-recorded': recorded,
  'regulation.receipt-refused': (state) => ({ ...state, status: 'handed-over' }),
  'regulation.report-received': (state) => ({ ...state, status: 'received' }),
  'regulation.report-withdrawn': (state) => ({ ...state, status: 'withdrawn' }),
};

/** The obligation after one more event. */
export const evolveObligation = (state: ObligationState | undefined, fact: RecordedFact): ObligationState =>
  state === undefined ? opened(fact) : (STEPS[fact.type]?.(state, fact) ?? state);
