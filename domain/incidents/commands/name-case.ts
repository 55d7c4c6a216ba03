import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';

/** The incident names the regulatory case of an entity that it touches, whatever its status: so it is found by its id. */
export const nameCase =
  (caseId: string) =>
  (state: IncidentState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such incident' };
    return state.cases.includes(caseId)
      ? { kind: 'nothing' }
      : { kind: 'event', type: 'incidents.case-opened', data: { caseId } };
  };
