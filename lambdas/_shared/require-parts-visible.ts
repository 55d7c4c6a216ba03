import type { Person } from '../../contracts/config/people.ts';
import type { CustodyPiece } from '../../domain/incidents/custody/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { readMerged } from './read-family.ts';
import { requireVisible } from './require-visible.ts';

type Ports = { incidents: Journal<IncidentState>; people: () => Promise<readonly Person[]> };

/** The incidents whose journals and evidence are read together with this one's: `pieces` are all that it holds. */
const partsOf = async (incidents: Ports['incidents'], of: IncidentState, pieces: readonly CustodyPiece[]) => {
  const origins = new Set(pieces.flatMap(({ collected }) => collected.in ?? []));
  const states = await Promise.all([...origins].map(async (id) => (await incidents.load(id))?.state));
  const read = [of, ...states.filter((state) => state !== undefined)];
  const merged = await Promise.all(read.map((state) => readMerged(incidents, state)));
  return new Set([...read, ...merged.flat()].map(({ id }) => id));
};

/**
 * A restriction stands on the incident that it was said of, while an incident's evidence is read with that of what was merged into
 * it and of what it was split from: whoever reads has to see all of them, and what they went on in. Throws RefusedError otherwise.
 */
export const requirePartsVisible = async (
  ports: Ports,
  { of, pieces }: { of: IncidentState; pieces: readonly CustodyPiece[] },
  personId: string,
): Promise<void> => {
  for (const incidentId of await partsOf(ports.incidents, of, pieces))
    await requireVisible(ports, { field: 'incidentId', incidentId, personId }).catch((error: unknown) => {
      if (!(error instanceof InvalidInputError)) throw error;
      throw new RefusedError('part of what it holds is for other people: somebody who sees all of it has to ask');
    });
};
