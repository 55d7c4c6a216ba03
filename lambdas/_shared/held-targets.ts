import { actionsHeld, revealTarget } from '../../domain/incidents/containment/index.ts';
import type { ContainmentFacts } from '../../domain/incidents/containment/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { readFamily } from './read-family.ts';

type Held = ContainmentFacts['held'][number];

const heldBy = async (incidents: Journal<IncidentState>, { id, containment }: IncidentState): Promise<Held[]> => {
  const actions = actionsHeld(containment);
  if (actions.length === 0) return [];
  const revealed = await incidents.reveal(id);
  return actions.flatMap(({ id: action, target }) => {
    const clear = revealTarget(target, revealed);
    return clear === undefined ? [] : [{ id: action, target: clear }];
  });
};

/**
 * What is contained already by this incident's family. A second action on the same target would capture the contained state as
 * the one to restore: releasing it would restore nothing.
 */
export const heldByFamily = async (incidents: Journal<IncidentState>, of: IncidentState): Promise<Held[]> =>
  (await Promise.all((await readFamily(incidents, of)).map((one) => heldBy(incidents, one)))).flat();
