import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';

/** A closed or dismissed incident goes on under the same id; times go on. */
export const reopenIncident =
  (reason: string) =>
  (state: IncidentState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such incident' };
    if (state.merged !== undefined)
      return { kind: 'refused', reason: `it goes on as ${state.merged.into}: reopen or split that` };
    if (state.status === 'open') return { kind: 'nothing' };
    return { kind: 'event', type: 'incidents.incident-reopened', data: { reason: personal(reason) } };
  };
