import type { Person } from '../../contracts/config/people.ts';
import type { SignalPrincipal } from '../../contracts/signal.ts';
import { isHiddenFrom } from './restriction.ts';
import type { IncidentState } from './state.ts';

/** Roles that may lead a response. */
export const COMMANDERS = ['incident-manager', 'ciso'] as const;

/** Whether a person may lead: by their role, and because the incident is not hidden from them. */
export const mayCommand = (
  incident: Pick<IncidentState, 'restrictedTo'>,
  person: Person,
  principals: readonly SignalPrincipal[],
): boolean =>
  person.roles.some((role) => COMMANDERS.some((one) => one === role)) && !isHiddenFrom(incident, person, principals);

/** The first in the order of call who may lead; undefined when nobody may. */
export const chooseCommander = (
  incident: Pick<IncidentState, 'restrictedTo'>,
  inOrderOfCall: readonly Person[],
  principals: readonly SignalPrincipal[],
): Person | undefined => inOrderOfCall.find((person) => mayCommand(incident, person, principals));
