import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';

/** One person leads the response at all times: who is on call, until they hand over. `personId`: directory id. */
export const nameCommander =
  (personId: string) =>
  (state: IncidentState | undefined): Decision =>
    state?.status === 'open' && state.commander === undefined
      ? { kind: 'event', type: 'incidents.commander-named', data: { personId } }
      : { kind: 'nothing' };
