import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';

type Incidents = Pick<Journal<IncidentState>, 'load'>;
type Follow = (state: IncidentState) => readonly string[];

/** Merging and dividing are acts of people: a family larger than this is none of theirs. */
const LARGEST_FAMILY = 100;

const walk = async (incidents: Incidents, of: IncidentState, follow: Follow): Promise<IncidentState[]> => {
  const known = new Map<string, IncidentState | undefined>([[of.id, undefined]]);
  const ahead = [...follow(of)];
  for (let id = ahead.shift(); id !== undefined && known.size < LARGEST_FAMILY; id = ahead.shift()) {
    if (known.has(id)) continue;
    const state = (await incidents.load(id))?.state;
    known.set(id, state);
    if (state !== undefined) ahead.push(...follow(state));
  }
  return [...known.values()].filter((state) => state !== undefined);
};

/** The incidents that were merged into this one, however far back. */
export const readAbsorbed = (incidents: Incidents, of: IncidentState): Promise<IncidentState[]> =>
  walk(incidents, of, ({ absorbed = [] }) => absorbed);

/** All that is one case with this one: what was merged into it, and what it was merged into. */
export const readMerged = (incidents: Incidents, of: IncidentState): Promise<IncidentState[]> =>
  walk(incidents, of, ({ absorbed = [], merged }) => [...absorbed, ...(merged === undefined ? [] : [merged.into])]);

/** Everything that was one incident with this one at some time: merged into it, its parent, its parts, and theirs. */
export const readFamily = (incidents: Incidents, of: IncidentState): Promise<IncidentState[]> =>
  walk(incidents, of, ({ absorbed = [], children = [], splitFrom, merged }) => [
    ...absorbed,
    ...children,
    ...(splitFrom === undefined ? [] : [splitFrom]),
    ...(merged === undefined ? [] : [merged.into]),
  ]);
