import type { Entity } from '../../../contracts/config/entities.ts';

const ANY = '*';

/** The entities an AWS account serves: those that name it, else those that take what no other does. */
export const touchedEntities = (account: string, entities: readonly Entity[]): Entity[] => {
  const named = entities.filter(({ accounts }) => accounts.includes(account));
  return named.length > 0 ? named : entities.filter(({ accounts }) => accounts.includes(ANY));
};
