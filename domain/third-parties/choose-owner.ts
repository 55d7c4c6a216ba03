import type { Person } from '../../contracts/config/people.ts';

/** Who is told about a vendor, and why they. */
export type Owner = { person: Person; why: string };

/** The vendor's owner; when they have left the directory, a vendor manager stands in. Undefined when there is nobody. */
export const chooseOwner = (people: readonly Person[], ownerId: string): Owner | undefined => {
  const owner = people.find(({ id }) => id === ownerId);
  if (owner !== undefined) return { person: owner, why: 'you answer for this vendor' };
  const stand = people.find(({ roles }) => roles.includes('vendor-manager'));
  return stand && { person: stand, why: 'its owner is no longer in the directory' };
};
