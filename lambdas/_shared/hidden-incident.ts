import type { Person } from '../../contracts/config/people.ts';
import { isHiddenFrom, involvedOf } from '../../domain/incidents/index.ts';
import { incidentJournal } from './incident-step.ts';

/** Whether a person must not see an incident, nor anything about it: read anew at every look. */
export const isHiddenIncident = async (incidentId: string, person: Person): Promise<boolean> => {
  const incidents = incidentJournal();
  const loaded = await incidents.load(incidentId);
  if (loaded === undefined) return false;
  // Only who owns a principal can be whom it is about: nobody else's look opens sealed contents.
  const revealed = person.principals.length === 0 ? undefined : await incidents.reveal(incidentId);
  return isHiddenFrom(loaded.state, person, revealed === undefined ? [] : involvedOf(loaded.state, revealed));
};
