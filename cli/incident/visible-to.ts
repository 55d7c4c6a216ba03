import { findPerson } from '../../adapters/config/people.ts';
import { isHiddenFrom, isRestricted, involvedOf } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { incidentJournal } from '../../lambdas/_shared/incident-step.ts';

/**
 * Which incidents a person sees: not a restricted one that does not name them, and none that is about them. Who does not
 * say who they are sees no restricted one. Throws InvalidInputError for an unknown person.
 */
export const visibleTo = async (personId: string | undefined): Promise<(state: IncidentState) => Promise<boolean>> => {
  if (personId === undefined) return (state) => Promise.resolve(!isRestricted(state));
  const person = await findPerson(personId);
  if (person === undefined) throw new InvalidInputError('--as', 'nobody of that id is in the directory');
  const incidents = incidentJournal();
  return async (state) => {
    const principals = person.principals.length === 0 ? [] : involvedOf(state, await incidents.reveal(state.id));
    return !isHiddenFrom(state, person, principals);
  };
};
