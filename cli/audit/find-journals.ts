import { readCases } from '../../adapters/dynamodb/read-cases.ts';
import { readHead } from '../../adapters/dynamodb/read-journal.ts';
import { environment } from '../../adapters/environment.ts';
import type { Area } from '../../contracts/areas.ts';
import { ENV } from '../../contracts/env.ts';
import { journalKey } from '../../contracts/keys.ts';
import { relatedJournals } from '../../domain/audit/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { incidentJournal } from '../../lambdas/_shared/incident-step.ts';
import { readAbsorbed } from '../../lambdas/_shared/read-family.ts';

export type JournalName = { area: Area; aggregateId: string };

const TABLES: Partial<Record<Area, () => string>> = {
  incidents: () => environment(ENV.incidentsTable),
  approvals: () => environment(ENV.approvalsTable),
  regulation: () => environment(ENV.regulationTable),
};

/** The table that keeps a journal of an incident's export. */
export const tableOf = (area: Area): string => {
  const table = TABLES[area];
  if (table === undefined) throw new RangeError(`${area} has no journal in an export`);
  return table();
};

const exists = async ({ area, aggregateId }: JournalName): Promise<boolean> =>
  (await readHead(tableOf(area), journalKey(area, aggregateId))) !== undefined;

const journalsOf = async (state: IncidentState): Promise<JournalName[]> => {
  const { cases, obligations } = await readCases(tableOf('regulation'), state.cases);
  const candidates = relatedJournals(state, cases, obligations);
  const found = await Promise.all(candidates.map(exists));
  return [{ area: 'incidents', aggregateId: state.id }, ...candidates.filter((_, index) => found[index])];
};

/**
 * The incident's own journal first, then those of its approvals, regulatory cases and duties that exist, and the same of every
 * incident that was merged into it: without them its beginning would be missing.
 */
export const findJournals = async (state: IncidentState): Promise<JournalName[]> => {
  const merged = await readAbsorbed(incidentJournal(), state);
  return (await Promise.all([state, ...merged].map(journalsOf))).flat();
};
