import type { Person } from '../../contracts/config/people.ts';
import type { SignalPrincipal } from '../../contracts/signal.ts';
import type { IncidentState } from './state.ts';

type Restricted = Pick<IncidentState, 'restrictedTo'>;

/** Whether only named people may see it: its messages are neutral and go to nobody else. */
export const isRestricted = ({ restrictedTo }: Restricted): boolean => restrictedTo !== undefined;

/** Whether the restriction leaves this person in. */
export const isAdmitted = ({ restrictedTo }: Restricted, personId: string): boolean =>
  restrictedTo === undefined || restrictedTo.includes(personId);

/** Whether two incidents are seen by the same people: what is known of one may be told with the other. */
export const isSeenByTheSame = ({ restrictedTo: one }: Restricted, { restrictedTo: other }: Restricted): boolean =>
  one === undefined || other === undefined
    ? one === other
    : one.length === other.length && one.every((personId) => other.includes(personId));

/**
 * Whether a person must not see the incident at all: it is restricted and they are not named, or it is about them, by
 * one of the principals that are theirs, whoever named them.
 */
export const isHiddenFrom = (
  incident: Restricted,
  person: Pick<Person, 'id' | 'principals'>,
  principals: readonly SignalPrincipal[],
): boolean =>
  !isAdmitted(incident, person.id) ||
  principals.some(({ name, uid, credentialUid }) =>
    person.principals.some((own) => [name, uid, credentialUid].includes(own)),
  );
