import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import type { Person } from '../../contracts/config/people.ts';
import type { JournalEvent } from '../../contracts/journal-event.ts';
import { journalKey } from '../../contracts/keys.ts';
import { piecesOf } from '../../domain/incidents/custody/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import {
  addPrivileged,
  contentOf,
  openPrivilege,
  privilegeId,
  readPrivileged,
} from '../../domain/incidents/privilege/index.ts';
import type { PrivilegeState } from '../../domain/incidents/privilege/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import type { Decision, Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { journalTable } from '../_shared/journal-table.ts';
import { readFamily } from '../_shared/read-family.ts';
import { privilegeJournal } from '../_shared/read-withheld.ts';
import { requireVisible } from '../_shared/require-visible.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

const Id = z.string().check(z.minLength(1));
const Text = z.string().check(z.minLength(10), z.maxLength(20_000));
const common = { incidentId: Id, personId: Id };

const Input = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('open'), ...common, admit: z.array(Id).check(z.maxLength(20)), basis: Text }),
  z.strictObject({ command: z.literal('add'), ...common, note: Text }),
  z.strictObject({ command: z.literal('withhold'), ...common, piece: Id }),
  z.strictObject({ command: z.literal('show'), ...common, reason: Text }),
]);
type Input = z.infer<typeof Input>;

type Ports = {
  incidents: Journal<IncidentState>;
  streams: Journal<PrivilegeState>;
  people: () => Promise<readonly Person[]>;
  events: (incidentId: string) => Promise<JournalEvent[]>;
};

/** Legal privilege is counsel's: nobody else opens it, whatever else they are. */
const requireCounsel = (personId: string, people: readonly Person[]): void => {
  if (people.find(({ id }) => id === personId)?.roles.includes('counsel') !== true)
    throw new RefusedError('only counsel opens a privileged stream');
};

const requireKnown = (named: readonly string[], people: readonly Person[]): void => {
  const stranger = named.find((id) => !people.some((person) => person.id === id));
  if (stranger !== undefined) throw new InvalidInputError('admit', `nobody of the id ${stranger} is in the directory`);
};

/** A mistyped key would withhold nothing, while every pack said that something is withheld. */
const requirePiece = async (key: string, of: IncidentState, { incidents, events }: Ports): Promise<void> => {
  const family = [of, ...(await readFamily(incidents, of))];
  const pieces = (await Promise.all(family.map(({ id }) => events(id)))).flatMap(piecesOf);
  if (!pieces.some((piece) => piece.key === key))
    throw new InvalidInputError('piece', 'no evidence of this incident has that key');
};

const checkInput = async (input: Input, of: IncidentState, ports: Ports): Promise<void> => {
  if (input.command === 'withhold') await requirePiece(input.piece, of, ports);
  if (input.command !== 'open') return;
  const people = await ports.people();
  requireCounsel(input.personId, people);
  requireKnown(input.admit, people);
};

const ruleOf = (input: Input): ((state: PrivilegeState | undefined) => Decision) => {
  const { incidentId, personId } = input;
  switch (input.command) {
    case 'open':
      return openPrivilege({ incidentId, counsel: personId, admitted: input.admit, basis: input.basis });
    case 'add':
      return addPrivileged({ personId, kind: 'note', text: input.note });
    case 'withhold':
      return addPrivileged({ personId, kind: 'piece', text: input.piece });
    case 'show':
      return readPrivileged({ personId, reason: input.reason });
  }
};

const contentsOf = async (streams: Journal<PrivilegeState>, { id, items }: PrivilegeState) => {
  const revealed = await streams.reveal(id);
  return items.map((item) => ({ key: item.key, by: item.by, ...(contentOf(item, revealed) ?? { text: '(erased)' }) }));
};

/** What counsel, and whom they admit, do with the privileged stream. Its contents are answered to `show` alone. */
export const commandPrivilegeStep =
  (ports: Ports) =>
  async (input: Input, { now, request }: Invocation) => {
    const { command, incidentId, personId } = input;
    const { streams } = ports;
    const { loaded } = await requireVisible(ports, { field: 'incidentId', incidentId, personId });
    await checkInput(input, loaded.state, ports);
    const id = privilegeId(incidentId);
    const before = await streams.load(id);
    const key = `${command}:${personId}:${String(before?.seq ?? 0)}`;
    const commanded = { key, actor: `person:${personId}`, now, cause: { request } };
    const executed = await streams.execute(id, commanded, ruleOf(input));
    if (executed.kind === 'refused' || executed.state === undefined)
      throw new RefusedError(executed.kind === 'refused' ? executed.reason : 'there is no such stream');
    const { admitted, items } = executed.state;
    const shown = command === 'show' ? { contents: await contentsOf(streams, executed.state) } : {};
    return { incidentId, admitted, items: items.length, ...shown };
  };

export const handler = step(Input, () =>
  commandPrivilegeStep({
    incidents: incidentJournal(),
    streams: privilegeJournal(),
    people: readPeople,
    events: (incidentId) => readEvents(journalTable('incidents'), journalKey('incidents', incidentId)),
  }),
);
