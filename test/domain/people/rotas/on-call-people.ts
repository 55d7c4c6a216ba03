import type { Person } from '../../../../contracts/config/people.ts';

export const BERLIN = 'Europe/Berlin';

const person = (id: string, roles: Person['roles'] = ['incident-manager']): Person => ({
  id,
  name: id,
  label: id,
  roles,
  mail: `${id}@bank.example`,
  language: 'en',
  team: 'security',
  timeZone: BERLIN,
  principals: [],
});

/** Three who take turns, and one who does not. */
export const people = [person('anna'), person('bert'), person('carl'), person('other', ['ciso'])];
