import { findPerson } from '../../adapters/config/people.ts';
import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import { readGoverned } from '../../adapters/dynamodb/governed-documents.ts';
import { GOVERNED_NAMES } from '../../contracts/config/governed.ts';
import { isHiddenFrom, involvedOf } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import { ActionCommand, actionRule } from '../_shared/action-command.ts';
import type { Changeable } from '../_shared/action-command.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { requireKnown } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';

/** The version of a governed document that holds now; 0 is the one that was deployed. */
const versionOf = async (document: string): Promise<number> => {
  const name = GOVERNED_NAMES.find((one) => one === document);
  return name === undefined ? 0 : (await readGoverned(name)).version;
};

const readChangeable = async (): Promise<Changeable> => ({
  playbooks: (await readPlaybooks()).map(({ id }) => id),
  settings: GOVERNED_NAMES,
  versionOf,
});

/** Whether somebody may see the incident: named where it is restricted, and not whom it is about. */
const maySee = async (incidents: Journal<IncidentState>, state: IncidentState, personId: string): Promise<boolean> => {
  const person = await findPerson(personId);
  return person !== undefined && !isHiddenFrom(state, person, involvedOf(state, await incidents.reveal(state.id)));
};

/** Whoever owns it from now on must be there, not away from the case, and have a day that has not passed. */
const checkMove = async (
  input: ActionCommand,
  mayOwn: (personId: string) => Promise<boolean>,
  now: string,
): Promise<void> => {
  if (input.command !== 'move') return;
  const { owner, dueOn } = input;
  if (dueOn !== undefined && dueOn < now.slice(0, 10)) throw new InvalidInputError('dueOn', 'has passed');
  if (owner !== undefined && !(await mayOwn(owner)))
    throw new InvalidInputError('owner', 'nobody of that id may own it');
};

/** A person's word about an action of a review: it is done, moved or dropped. Answers where it stands. */
export const handler = step(ActionCommand, () => {
  const incidents = incidentJournal();
  return async (input, { now, request }) => {
    const { command, incidentId, key, personId } = input;
    await requireKnown('personId', personId);
    const before = await incidents.load(incidentId);
    if (before === undefined || !(await maySee(incidents, before.state, personId)))
      throw new InvalidInputError('incidentId', 'there is no such incident');
    await checkMove(input, (owner) => maySee(incidents, before.state, owner), now);
    const rule = await actionRule(input, await readChangeable());
    const commanded = { key: `${command}-action:${key}:${String(before.seq)}`, actor: `person:${personId}`, now };
    const executed = await incidents.execute(incidentId, { ...commanded, cause: { request } }, rule);
    if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    const action = (executed.state ?? before.state).actions?.find((one) => one.key === key);
    if (action === undefined) throw new InvalidInputError('key', 'there is no such action');
    const { what: _sealed, ...shown } = action;
    return { incidentId, ...shown };
  };
});
