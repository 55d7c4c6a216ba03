import type { Person } from '../../../contracts/config/people.ts';
import type { Playbook } from '../../../contracts/config/playbook.ts';
import type { PreAuthorisation } from '../../../contracts/config/pre-authorisations.ts';
import type { SignalPrincipal } from '../../../contracts/signal.ts';
import { isHiddenFrom } from '../restriction.ts';
import type { IncidentState } from '../state.ts';

/** Somebody who is told what was done without asking, and why they are. */
export type Told = { person: Person; why: string };

type Directory = {
  people: readonly Person[];
  playbooks: readonly Playbook[];
  preAuthorisations: readonly PreAuthorisation[];
};

/** Who leads the incident, who signed, and the playbook's roles: each once, and nobody from whom it is hidden. */
export const whoIsToldOf = (
  incident: IncidentState,
  { people, playbooks, preAuthorisations }: Directory,
  principals: readonly SignalPrincipal[],
): Told[] => {
  const { commander, containment } = incident;
  const used = new Set(containment?.covers?.map(({ preAuthorisation }) => preAuthorisation));
  const signers = preAuthorisations.filter(({ id }) => used.has(id)).map(({ signedBy }) => signedBy);
  const roles = playbooks.find(({ id }) => id === containment?.playbook)?.whoIsTold ?? [];
  const why = ({ id, roles: held }: Person): string | undefined => {
    if (id === commander) return 'You lead this incident.';
    if (signers.includes(id)) return 'You signed the pre-authorisation.';
    return held.some((role) => roles.includes(role)) ? 'The playbook tells your role.' : undefined;
  };
  return people
    .filter((person) => !isHiddenFrom(incident, person, principals))
    .flatMap((person) => {
      const because = why(person);
      return because === undefined ? [] : [{ person, why: because }];
    });
};
