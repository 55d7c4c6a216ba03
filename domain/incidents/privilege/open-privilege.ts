import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { PrivilegeState } from './privilege-state.ts';

/** Who opens it for whom, and on what basis. */
export type Opening = { incidentId: string; counsel: string; admitted: readonly string[]; basis: string };

/** Counsel opens the stream once. That somebody is counsel is checked before. */
export const openPrivilege =
  ({ incidentId, counsel, admitted, basis }: Opening) =>
  (state: PrivilegeState | undefined): Decision =>
    state === undefined
      ? {
          kind: 'event',
          type: 'incidents.privilege-opened',
          data: { incidentId, admitted: [...new Set([counsel, ...admitted])], basis: personal(basis) },
        }
      : { kind: 'refused', reason: `${state.openedBy} opened it already` };
