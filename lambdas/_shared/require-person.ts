import { findPerson } from '../../adapters/config/people.ts';
import type { Person } from '../../contracts/config/people.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';

const PERSON = 'person:';

/** The person of that id. Throws InvalidInputError, naming the input's field, unless they are in the directory. */
export const requireKnown = async (field: string, personId: string): Promise<Person> => {
  const person = await findPerson(personId);
  if (person === undefined) throw new InvalidInputError(field, 'nobody of that id is in the directory');
  return person;
};

/** Throws InvalidInputError unless the actor is a person of the directory: no machine gives this command. */
export const requirePerson = async (actor: string, people: () => Promise<readonly Person[]>): Promise<void> => {
  const id = actor.startsWith(PERSON) ? actor.slice(PERSON.length) : undefined;
  if (id === undefined || !(await people()).some((person) => person.id === id))
    throw new InvalidInputError('actor', 'is no person of the directory');
};
