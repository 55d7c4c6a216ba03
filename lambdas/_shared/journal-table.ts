import { environment } from '../../adapters/environment.ts';
import type { Area } from '../../contracts/areas.ts';
import { ENV } from '../../contracts/env.ts';
import type { EnvironmentName } from '../../contracts/env.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';

const TABLES: Partial<Record<Area, EnvironmentName>> = {
  incidents: ENV.incidentsTable,
  approvals: ENV.approvalsTable,
  people: ENV.peopleTable,
  regulation: ENV.regulationTable,
  continuity: ENV.continuityTable,
  'third-parties': ENV.thirdPartiesTable,
};

/** The table of an area's journals. Throws InvalidInputError for an area without any. */
export const journalTable = (area: Area): string => {
  const name = TABLES[area];
  if (name === undefined) throw new InvalidInputError('area', `${area} has no journals`);
  return environment(name);
};
