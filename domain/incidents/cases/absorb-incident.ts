import { personal } from '../../shared/journal/index.ts';
import type { Decision, Fact } from '../../shared/journal/index.ts';
import { remotesNamed, remotesOf } from '../remotes.ts';
import { resourcesOf } from '../resources-of.ts';
import type { IncidentState } from '../state.ts';
import { involvedThere } from './involved-there.ts';

/** A merged incident with its sealed contents by ref, which the survivor keeps under its own key. */
export type MergedIncident = { state: IncidentState; revealed: ReadonlyMap<string, string> };

const principalsOf = ({ state, revealed }: MergedIncident) =>
  state.principals.flatMap(({ ref }) => {
    const text = revealed.get(ref);
    if (text === undefined) return [];
    const { principal: _, ...voice } = state.voices?.find(({ principal }) => principal === ref) ?? { principal: ref };
    return [{ principal: personal(text), ...('source' in voice ? { voice } : {}) }];
  });

const absorbed = (merged: MergedIncident, reason: string): Fact => {
  const { times, severity, severityId, isActive, findingTypes, requesters, id } = merged.state;
  const { closedAt: _closed, recoveredAt: _recovered, ...kept } = times;
  return {
    type: 'incidents.incident-absorbed',
    data: {
      incidentId: id,
      times: kept,
      ...(severity === undefined ? {} : { severity: { level: severity.level, highest: severity.highest } }),
      severityId,
      isActive,
      findingTypes,
      resources: resourcesOf(merged.state),
      ...remotesNamed(remotesOf(merged.state, merged.revealed)),
      principals: principalsOf(merged),
      ...involvedThere(merged),
      requesters,
      reason: personal(reason),
    },
  };
};

/**
 * The survivor takes over what was known of the merged incident. `seen`: where the survivor itself was merged into when it was
 * chosen, which is somewhere only when two were merged into each other at the same moment.
 */
export const absorbIncident =
  (merged: MergedIncident, seen: string | undefined) =>
  (survivor: IncidentState | undefined): Decision => {
    const { state, revealed } = merged;
    if (survivor === undefined) return { kind: 'refused', reason: 'there is no such incident' };
    if (survivor.absorbed?.includes(state.id) === true || state.merged === undefined) return { kind: 'nothing' };
    if (survivor.merged?.into !== seen) return { kind: 'refused', reason: 'it was merged itself meanwhile' };
    return { kind: 'event', ...absorbed(merged, revealed.get(state.merged.reason.ref) ?? '(erased)') };
  };
