import type { Person } from '../../contracts/config/people.ts';
import { isHiddenFrom, mayCommand, involvedOf } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import type { IncidentCommand } from './incident-command.ts';

type Circumstances = { people: readonly Person[]; state: IncidentState; revealed: ReadonlyMap<string, string> };

const known = (personId: string, { people }: Circumstances): Person => {
  const person = people.find(({ id }) => id === personId);
  if (person === undefined) throw new InvalidInputError('to', `nobody of the id ${personId} is in the directory`);
  return person;
};

const requireCommander = (personId: string, at: Circumstances): void => {
  if (!mayCommand(at.state, known(personId, at), involvedOf(at.state, at.revealed)))
    throw new RefusedError(`${personId} may not lead this incident`);
};

/** Business continuity is decided by those who may lead the incident, and by those who answer for continuity. */
const requireContinuityDecider = (personId: string, at: Circumstances): void => {
  const person = known(personId, at);
  if (person.roles.includes('continuity-manager')) return;
  if (!mayCommand(at.state, person, involvedOf(at.state, at.revealed)))
    throw new RefusedError(`${personId} may not decide on business continuity`);
};

/** Among those who alone see it there must be somebody who may decide and lead, and the one who leads now. */
const requireLeaders = (named: readonly string[], at: Circumstances): void => {
  const { commander } = at.state;
  const restricted = { restrictedTo: [...named] };
  const principals = involvedOf(at.state, at.revealed);
  const admitted = named.map((personId) => known(personId, at));
  if (admitted.some((person) => isHiddenFrom(restricted, person, principals)))
    throw new RefusedError('somebody named is linked to whom the incident is about');
  const leaders = admitted.filter((person) => mayCommand(restricted, person, principals));
  if (leaders.length < 2) throw new RefusedError('at least two of those named must be able to lead and decide');
  if (commander !== undefined && !named.includes(commander))
    throw new RefusedError('who leads the response must stay among those who see it: hand over first');
};

/**
 * Whether the people that a command names may be named: known, able to lead, not hidden from it. Throws InvalidInputError
 * or RefusedError; whoever must not see the incident is told that there is none.
 */
export const checkPeopleNamed = (input: IncidentCommand, at: Circumstances): void => {
  if (isHiddenFrom(at.state, known(input.personId, at), involvedOf(at.state, at.revealed)))
    throw new InvalidInputError('incidentId', 'there is no such incident');
  if (input.command === 'hand-over') requireCommander(input.to, at);
  if (input.command === 'activate-continuity' || input.command === 'stand-continuity-down')
    requireContinuityDecider(input.personId, at);
  if (input.command === 'restrict') requireLeaders([...new Set(input.to)], at);
};
