import { personal } from '../../../shared/journal/index.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import type { RecurrenceState } from '../recurrence-state.ts';

/** A compliance officer has read the month's look and says so; once. */
export const signOff =
  (reason: string) =>
  (state: RecurrenceState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there was no such run' };
    if (state.signedOff !== undefined) return { kind: 'refused', reason: 'it is signed off already' };
    return { kind: 'event', type: 'regulation.recurrence-signed-off', data: { reason: personal(reason) } };
  };
