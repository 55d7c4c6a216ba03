import { canonicalJson } from '../../../shared/journal/index.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import type { RecurrenceRun, RecurrenceState } from '../recurrence-state.ts';

const resultOf = ({ id: _id, ranAt: _ranAt, seq: _seq, signedOff: _signed, ...run }: RecurrenceState): RecurrenceRun =>
  run;

/** Keeps what a look came to. A second look in the month is kept when it says something else; signed off, it stands. */
export const recordRun =
  (run: RecurrenceRun) =>
  (state: RecurrenceState | undefined): Decision => {
    const isSame = state !== undefined && canonicalJson(resultOf(state)) === canonicalJson(run);
    return state?.signedOff !== undefined || isSame
      ? { kind: 'nothing' }
      : { kind: 'event', type: 'regulation.recurrence-checked', data: run };
  };
