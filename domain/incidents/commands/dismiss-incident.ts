import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import { releasableActions } from '../containment/index.ts';
import { takesTwo } from '../severity/graver.ts';
import type { IncidentState } from '../state.ts';
import { proposeChange } from './propose-change.ts';

/** Dismissing needs a reason; SEV1-2 a second person, and nothing may be left contained. */
export const dismissIncident =
  (reason: string) =>
  (state: IncidentState | undefined): Decision => {
    if (state?.status !== 'open') return { kind: 'refused', reason: 'the incident is not open' };
    if (state.containment !== undefined && releasableActions(state.containment).length > 0)
      return { kind: 'refused', reason: 'a containment is in force: release it first, with its reason' };
    if (!takesTwo(state.severity?.level ?? 'SEV1'))
      return { kind: 'event', type: 'incidents.incident-dismissed', data: { reason: personal(reason) } };
    return proposeChange(state, { type: 'incidents.dismissal-proposed', data: { reason: personal(reason) } });
  };
