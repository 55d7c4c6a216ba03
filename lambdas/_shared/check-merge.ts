import { readCases } from '../../adapters/dynamodb/read-cases.ts';
import { environment } from '../../adapters/environment.ts';
import type { Person } from '../../contracts/config/people.ts';
import { ENV } from '../../contracts/env.ts';
import { isHiddenFrom, isSeenByTheSame, involvedOf } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { isKnownToAuthority } from '../../domain/regulation/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import type { IncidentCommand } from './incident-command.ts';

type Merge = { incidentId: string; into: string; personId: string };
type Circumstances = {
  incidents: Journal<IncidentState>;
  people: readonly Person[];
  state: IncidentState;
  revealed: ReadonlyMap<string, string>;
};

/** Whoever must not see an incident is told what whoever mistypes it is told. */
const requireVisible = (
  field: string,
  person: Person | undefined,
  { state, revealed }: Pick<Circumstances, 'state' | 'revealed'>,
) => {
  if (person !== undefined && isHiddenFrom(state, person, involvedOf(state, revealed)))
    throw new InvalidInputError(field, 'there is no such incident');
};

const isReported = async ({ cases }: IncidentState): Promise<boolean> =>
  (await readCases(environment(ENV.regulationTable), cases)).cases.some((one) => isKnownToAuthority(one));

const checkSurvivor = async ({ incidentId, into, personId }: Merge, at: Circumstances): Promise<void> => {
  const loaded = await at.incidents.load(into);
  if (loaded === undefined || into === incidentId)
    throw new InvalidInputError('into', 'there is no such other incident');
  const person = at.people.find(({ id }) => id === personId);
  requireVisible('incidentId', person, at);
  requireVisible('into', person, { state: loaded.state, revealed: await at.incidents.reveal(into) });
  if (loaded.state.status !== 'open') throw new RefusedError(`${into} is not open: reopen it first`);
  if (!isSeenByTheSame(at.state, loaded.state))
    throw new RefusedError('one of them is restricted: restrict the other to the same people first');
  if ((await isReported(at.state)) && !(await isReported(loaded.state)))
    throw new RefusedError(`the authority knows ${incidentId}: merge ${into} into it instead`);
};

/**
 * Whether one incident may go on in the other, before it is asked to. Throws InvalidInputError for a survivor that the person
 * does not know, RefusedError for one that is over, that other people see, or that the authority has not heard of.
 */
export const checkMerge = async (input: IncidentCommand, at: Circumstances): Promise<void> => {
  if (input.command === 'merge') await checkSurvivor(input, at);
};
