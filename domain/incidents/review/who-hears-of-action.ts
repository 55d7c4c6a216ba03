import type { Person } from '../../../contracts/config/people.ts';
import { isAdmitted } from '../restriction.ts';
import type { IncidentState } from '../state.ts';
import { isOverdue } from './remind-at.ts';
import type { ReviewAction } from './review-state.ts';

/** Who hears of an action, and whether it is theirs to do. */
export type Hearer = { person: Person; isOwner: boolean };

/** Its owner; once it is overdue whoever leads them too. Nobody hears of a restricted incident that is not for them. */
export const whoHearsOfAction = (
  incident: Pick<IncidentState, 'restrictedTo'>,
  { owner, dueOn }: Pick<ReviewAction, 'owner' | 'dueOn'>,
  people: readonly Person[],
  now: string,
): Hearer[] => {
  const find = (id: string | undefined): Person | undefined => people.find((person) => person.id === id);
  const responsible = find(owner);
  const manager = isOverdue(dueOn, now) ? find(responsible?.manager) : undefined;
  return [responsible, manager]
    .filter((person) => person !== undefined)
    .filter(({ id }) => isAdmitted(incident, id))
    .map((person) => ({ person, isOwner: person.id === owner }));
};
