import type { Decision } from '../../shared/journal/index.ts';
import { NOTHING_YET } from './investigation-state.ts';
import type { Investigation } from './investigation-state.ts';
import type { IncidentState } from '../state.ts';

/** State stays small: who needs more of these has more than one incident. */
export const MOST_HYPOTHESES = 20;
export const MOST_TASKS = 60;

export const refused = (reason: string): Decision => ({ kind: 'refused', reason });

/** The investigation of an incident that has one: it goes on after the close, and where an incident was merged into. */
export const investigating =
  (decide: (investigation: Investigation) => Decision) =>
  (state: IncidentState | undefined): Decision => {
    if (state === undefined) return refused('there is no such incident');
    if (state.status === 'dismissed') return refused('the incident was dismissed: it was none');
    if (state.merged !== undefined) return refused(`it goes on as ${state.merged.into}: investigate there`);
    return decide(state.investigation ?? NOTHING_YET);
  };
