import type { GovernedName } from '../../../contracts/config/governed.ts';
import { PeopleConfig } from '../../../contracts/config/people.ts';
import type { Person } from '../../../contracts/config/people.ts';

const gains = (before: Person | undefined, after: Person): boolean => {
  const isGranted = after.roles.some((role) => before?.roles.includes(role) !== true);
  // Whoever is no longer linked to a principal may decide about it.
  const isFreed = before?.principals.some((principal) => !after.principals.includes(principal)) === true;
  return isGranted || isFreed;
};

/** Who would gain by a change of the directory: a role, or the right to decide what concerns them. Sorted ids. */
export const gainingBy = (document: GovernedName, before: object, after: object): string[] => {
  if (document !== 'people') return [];
  const [was, is] = [PeopleConfig.parse(before).people, PeopleConfig.parse(after).people];
  return is
    .filter((person) =>
      gains(
        was.find(({ id }) => id === person.id),
        person,
      ),
    )
    .map(({ id }) => id)
    .sort();
};
