import { isExercise } from '../../shared/exercise.ts';
import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';

/** Half of an act is no state to leave an incident in: the journal would never say how it ended. */
export const isActing = ({ containment }: IncidentState): boolean =>
  (containment?.actions ?? []).some(({ status }) => status === 'intended');

/**
 * The incident turns out to be one with another: it ends here and goes on there. What is contained stays so, and can be
 * released here as before. `into`: the survivor's id; that it may survive is checked before.
 */
export const mergeIncident =
  (into: string, reason: string) =>
  (state: IncidentState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such incident' };
    if (state.merged !== undefined)
      return state.merged.into === into
        ? { kind: 'nothing' }
        : { kind: 'refused', reason: `it is merged into ${state.merged.into} already` };
    if (state.status !== 'open') return { kind: 'refused', reason: 'the incident is not open' };
    if (state.id === into) return { kind: 'refused', reason: 'an incident is not merged into itself' };
    if (isExercise(state.id) !== isExercise(into))
      return { kind: 'refused', reason: 'an exercise and a real incident are never one' };
    if (isActing(state))
      return { kind: 'refused', reason: 'a containment is just being carried out: merge once it is verified' };
    return { kind: 'event', type: 'incidents.incident-merged', data: { into, reason: personal(reason) } };
  };
