import type { Person } from '../../contracts/config/people.ts';
import { isSeenByTheSame } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import type { IncidentCommand } from './incident-command.ts';
import { requireVisible } from './require-visible.ts';

type Circumstances = {
  incidents: Journal<IncidentState>;
  people: () => Promise<readonly Person[]>;
  state: IncidentState;
};

/**
 * Whether two incidents may be linked: a link stands in both journals, so whoever sees one learns that there is the other. Throws
 * InvalidInputError for one that the person does not know, RefusedError for one that other people see.
 */
export const checkLink = async (input: IncidentCommand, { state, ...ports }: Circumstances): Promise<void> => {
  if (input.command !== 'link') return;
  const asked = { field: 'to', incidentId: input.to, personId: input.personId };
  const { loaded } = await requireVisible(ports, asked);
  if (!isSeenByTheSame(state, loaded.state))
    throw new RefusedError('one of them is restricted: restrict the other to the same people first');
};
