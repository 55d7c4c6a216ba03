import type { Person } from '../../contracts/config/people.ts';
import { isHiddenFrom, involvedOf } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import type { Journal, Loaded } from '../../domain/shared/journal/index.ts';

/** Who asks for which incident; `field` names it in the input. */
type Asked = { field: string; incidentId: string; personId: string };

type Ports = { incidents: Journal<IncidentState>; people: () => Promise<readonly Person[]> };

/** An incident with its sealed contents by ref. */
export type Seen = { loaded: Loaded<IncidentState>; revealed: ReadonlyMap<string, string> };

/**
 * The incident as a person of the directory may see it. Throws InvalidInputError: whoever must not see it is told what whoever
 * mistypes it is told.
 */
export const requireVisible = async (
  { incidents, people }: Ports,
  { field, incidentId, personId }: Asked,
): Promise<Seen> => {
  const person = (await people()).find(({ id }) => id === personId);
  if (person === undefined) throw new InvalidInputError('personId', 'nobody of that id is in the directory');
  const loaded = await incidents.load(incidentId);
  const revealed = loaded === undefined ? new Map<string, string>() : await incidents.reveal(incidentId);
  if (loaded === undefined || isHiddenFrom(loaded.state, person, involvedOf(loaded.state, revealed)))
    throw new InvalidInputError(field, 'there is no such incident');
  return { loaded, revealed };
};
