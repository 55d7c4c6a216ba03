import { personal } from '../../shared/journal/index.ts';
import type { Personal } from '../../shared/journal/index.ts';
import { involvedOf } from '../principal.ts';
import type { IncidentState } from '../state.ts';

/** An incident and its sealed contents by ref. */
type Known = { state: IncidentState; revealed: ReadonlyMap<string, string> };

/** Everybody involved in an incident, sealed as one, for the incident that takes over what is known of them. */
export const involvedThere = ({ state, revealed }: Known): { involved?: Personal } => {
  const all = involvedOf(state, revealed);
  return all.length === 0 ? {} : { involved: personal(JSON.stringify(all)) };
};
