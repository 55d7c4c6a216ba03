import type { Person } from '../../contracts/config/people.ts';

/** Who is kept out: requesters by id, and the principals that the case is about. */
export type Exclusion = { requesters: readonly string[]; principals: readonly string[] };

/** Whether one of the principals is theirs. */
export const isLinked = (person: Person, principals: readonly string[]): boolean =>
  person.principals.some((principal) => principals.includes(principal));

/**
 * The people of a tier who may decide: they hold one of its roles, did not cause the request, and are not linked to the
 * incident's principals (architecture, section 4).
 */
export const eligiblePeople = (
  people: readonly Person[],
  roles: readonly string[],
  { requesters, principals }: Exclusion,
): Person[] =>
  people.filter(
    (person) =>
      person.roles.some((role) => roles.includes(role)) &&
      !requesters.includes(person.id) &&
      !isLinked(person, principals),
  );
