import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/**
 * From now on only these people see the incident and are asked about it. `personIds`: directory ids; that somebody among
 * them may decide is checked before.
 */
export const restrictCase =
  (personIds: readonly string[], reason: string) =>
  (state: IncidentState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such incident' };
    const named = [...new Set(personIds)].sort();
    if (isSame(state.restrictedTo ?? [], named)) return { kind: 'nothing' };
    return { kind: 'event', type: 'incidents.case-restricted', data: { personIds: named, reason: personal(reason) } };
  };
