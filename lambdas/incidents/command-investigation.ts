import { readPeople } from '../../adapters/config/people.ts';
import type { Person } from '../../contracts/config/people.ts';
import { isHiddenFrom, NOTHING_YET, involvedOf } from '../../domain/incidents/index.ts';
import type { IncidentState, Investigation } from '../../domain/incidents/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { InvestigationCommand, investigationRule } from '../_shared/investigation-command.ts';
import { requireVisible } from '../_shared/require-visible.ts';
import type { Seen } from '../_shared/require-visible.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

type Ports = { incidents: Journal<IncidentState>; people: () => Promise<readonly Person[]> };

/** Whoever owns it must be there, and may see the incident. */
const requireOwner = (owner: string, { loaded: { state }, revealed }: Seen, people: readonly Person[]): void => {
  const person = people.find(({ id }) => id === owner);
  if (person === undefined || isHiddenFrom(state, person, involvedOf(state, revealed)))
    throw new InvalidInputError('owner', 'nobody of that id may own it');
};

const shown = ({ hypotheses, tasks, indicators }: Investigation) => ({
  hypotheses: hypotheses.map(({ text: _, ...one }) => one),
  tasks: tasks.map(({ what: _, ...one }) => one),
  indicators,
});

/** A person's word about hypotheses, tasks and indicators. Answers where the investigation stands, without its texts. */
export const commandInvestigationStep =
  (ports: Ports) =>
  async (input: InvestigationCommand, { now, request }: Invocation) => {
    const { command, incidentId, personId } = input;
    const seen = await requireVisible(ports, { field: 'incidentId', incidentId, personId });
    if ('owner' in input) requireOwner(input.owner, seen, await ports.people());
    const key = `investigate:${command}:${personId}:${String(seen.loaded.seq)}`;
    const commanded = { key, actor: `person:${personId}`, now, cause: { request } };
    const executed = await ports.incidents.execute(incidentId, commanded, investigationRule(input, now));
    if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    return { incidentId, ...shown(executed.state?.investigation ?? NOTHING_YET) };
  };

export const handler = step(InvestigationCommand, () =>
  commandInvestigationStep({ incidents: incidentJournal(), people: readPeople }),
);
