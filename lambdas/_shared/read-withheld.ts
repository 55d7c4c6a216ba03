import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { privilegeAggregate, privilegeId, withheldKeys, withheldOf } from '../../domain/incidents/privilege/index.ts';
import type { PrivilegeState, Withheld } from '../../domain/incidents/privilege/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { readFamily } from './read-family.ts';

/** The privileged streams in the table that infrastructure bound. */
export const privilegeJournal = (): Journal<PrivilegeState> =>
  dynamoJournal(privilegeAggregate, environment(ENV.incidentsTable));

/** What no pack of these incidents holds: how much of it by whom, and the keys of what would lie in one. */
export const readWithheld = async (
  streams: Pick<Journal<PrivilegeState>, 'load' | 'reveal'>,
  incidentIds: readonly string[],
): Promise<{ withheld: Withheld[]; keys: Set<string> }> => {
  const found = await Promise.all(
    incidentIds.map(async (id) => {
      const loaded = await streams.load(privilegeId(id));
      return loaded === undefined ? [] : [{ state: loaded.state, revealed: await streams.reveal(privilegeId(id)) }];
    }),
  );
  const known = found.flat();
  return { withheld: withheldOf(known.map(({ state }) => state)), keys: withheldKeys(known) };
};

/** The same of an incident and of all that was one with it at some time: they have the same pieces. */
export const withheldFrom =
  (incidents: Pick<Journal<IncidentState>, 'load'>, streams: Pick<Journal<PrivilegeState>, 'load' | 'reveal'>) =>
  async (of: IncidentState): ReturnType<typeof readWithheld> =>
    readWithheld(streams, [of.id, ...(await readFamily(incidents, of)).map(({ id }) => id)]);
