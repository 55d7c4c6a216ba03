import type { Person } from '../../contracts/config/people.ts';
import { readGoverned } from '../dynamodb/governed-documents.ts';

/** The directory as it is now. */
export const readPeople = async (): Promise<Person[]> => (await readGoverned('people')).content.people;

/** A person by id; undefined when the directory no longer has them: their links are then void. */
export const findPerson = async (id: string): Promise<Person | undefined> =>
  (await readPeople()).find((person) => person.id === id);
