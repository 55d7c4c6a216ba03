import { findPerson } from '../../adapters/config/people.ts';
import type { Person } from '../../contracts/config/people.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';

const PERSON = 'person:';

/** Throws InvalidInputError, naming the input's field, unless somebody of that id is in the directory. */
export const requireKnown = async (field: string, personId: string): Promise<void> => {
  if ((await findPerson(personId)) === undefined)
    throw new InvalidInputError(field, 'nobody of that id is in the directory');
};

/** Throws InvalidInputError unless the actor is a person of the directory: no machine gives this command. */
export const requirePerson = async (actor: string, people: () => Promise<readonly Person[]>): Promise<void> => {
  const id = actor.startsWith(PERSON) ? actor.slice(PERSON.length) : undefined;
  if (id === undefined || !(await people()).some((person) => person.id === id))
    throw new InvalidInputError('actor', 'is no person of the directory');
};
