import directory from '../../config/people.json' with { type: 'json' };
import { PeopleConfig } from '../../contracts/config/people.ts';
import type { Person } from '../../contracts/config/people.ts';

/** The directory as deployed. Throws at first use when config/people.json is wrong (the build checks it before). */
export const readPeople = (): Person[] => PeopleConfig.parse(directory).people;

/** A person by id. Throws when the directory no longer has them: their links are then void. */
export const findPerson = (id: string): Person | undefined => readPeople().find((person) => person.id === id);
