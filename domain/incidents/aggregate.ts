import { earliest } from '../shared/earliest.ts';
import type { Aggregate } from '../shared/journal/index.ts';
import { after, MINUTE } from '../shared/time.ts';
import { evolveIncident } from './evolve/index.ts';
import { nextTask } from './investigation/index.ts';
import { nextReminder } from './review/index.ts';
import type { IncidentState } from './state.ts';

/** How long an open incident may be without a look at whether its execution is alive. */
export const RECONCILE_EVERY_MS = 5 * MINUTE;

/** Green checks are looked at once more at the very end of their hold time. */
const nextLook = ({ recoveryHold }: IncidentState, now: string): string => {
  const next = after(now, RECONCILE_EVERY_MS);
  return recoveryHold !== undefined && recoveryHold.until > now && recoveryHold.until < next
    ? recoveryHold.until
    : next;
};

/** When somebody has to hear of what an incident that is over left to do. */
const nextWord = (state: IncidentState): string | undefined =>
  earliest(nextReminder(state)?.remindAt, nextTask(state)?.remindAt);

/**
 * The incident's journal. An open incident always has a next look; the sweep moves it on (wake-due). One that is over has
 * none but for what its review wants done, and what is still to be found out.
 */
export const incidentAggregate: Aggregate<IncidentState> = {
  area: 'incidents',
  evolve: evolveIncident,
  wakeAt: (state, now) => (state.status === 'open' ? nextLook(state, now) : nextWord(state)),
  status: (state) => state.status,
};
