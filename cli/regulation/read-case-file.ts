import { readEntities } from '../../adapters/config/entities.ts';
import { readObligations } from '../../adapters/config/obligations.ts';
import { readPeople } from '../../adapters/config/people.ts';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import type { Entity } from '../../contracts/config/entities.ts';
import { ENV } from '../../contracts/env.ts';
import { caseAggregate, obligationAggregate } from '../../domain/regulation/index.ts';
import type { RegulatoryFile } from '../../domain/regulation/pages/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';

/** An entity by id. Throws NotFoundError when the configuration has none of that id. */
export const entityOf = (id: string): Entity => {
  const entity = readEntities().find((one) => one.id === id);
  if (entity === undefined) throw new NotFoundError(`entity ${id} is not configured`);
  return entity;
};

/** A case with all that is on record about it, sealed texts in clear. Throws NotFoundError. */
export const readCaseFile = async (caseId: string): Promise<RegulatoryFile> => {
  const table = environment(ENV.regulationTable);
  const [cases, duties] = [dynamoJournal(caseAggregate, table), dynamoJournal(obligationAggregate, table)];
  const state = (await cases.load(caseId))?.state;
  if (state === undefined) throw new NotFoundError(`case ${caseId} does not exist`);
  const obligations = await Promise.all(
    state.obligations.map(async ({ id }) => {
      const [loaded, revealed] = await Promise.all([duties.load(id), duties.reveal(id)]);
      return loaded === undefined ? [] : [{ state: loaded.state, revealed }];
    }),
  );
  const about = { entity: entityOf(state.entityId), people: await readPeople(), rules: readObligations() };
  return { state, revealed: await cases.reveal(caseId), obligations: obligations.flat(), ...about };
};
