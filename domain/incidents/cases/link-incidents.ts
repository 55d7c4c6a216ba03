import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';
import type { LinkKind } from './link-kind.ts';

/**
 * The two belong together: nothing goes over from one to the other. It stands in both journals, and can be said of incidents that
 * are over, too. `to`: an incident that there is.
 */
export const linkIncidents =
  (to: string, kind: LinkKind, reason: string) =>
  (state: IncidentState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such incident' };
    if (state.id === to) return { kind: 'refused', reason: 'an incident is not linked to itself' };
    if (state.links?.some((link) => link.to === to && link.kind === kind) === true) return { kind: 'nothing' };
    return { kind: 'event', type: 'incidents.incident-linked', data: { to, kind, reason: personal(reason) } };
  };
