import type { Person } from '../../../contracts/config/people.ts';
import type { SignalPrincipal } from '../../../contracts/signal.ts';
import { isHiddenFrom } from '../restriction.ts';
import type { IncidentState } from '../state.ts';
import { isOverdue } from './remind-at.ts';
import type { ReviewAction } from './review-state.ts';

/** Who hears of an action, and whether it is theirs to do. */
export type Hearer = { person: Person; isOwner: boolean };

/** What an incident is kept from: who is not named where it is restricted, and whom it is about. */
type Hiding = Pick<IncidentState, 'restrictedTo'> & { principals: readonly SignalPrincipal[] };

/** Its owner; once it is overdue whoever leads them too. Nobody hears of an incident that is hidden from them. */
export const whoHearsOfAction = (
  incident: Hiding,
  { owner, dueOn }: Pick<ReviewAction, 'owner' | 'dueOn'>,
  people: readonly Person[],
  now: string,
): Hearer[] => {
  const find = (id: string | undefined): Person | undefined => people.find((person) => person.id === id);
  const responsible = find(owner);
  const manager = isOverdue(dueOn, now) ? find(responsible?.manager) : undefined;
  return [responsible, manager]
    .filter((person) => person !== undefined)
    .filter((person) => !isHiddenFrom(incident, person, incident.principals))
    .map((person) => ({ person, isOwner: person.id === owner }));
};
