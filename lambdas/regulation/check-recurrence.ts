import * as z from 'zod/mini';
import { readEntities } from '../../adapters/config/entities.ts';
import { readRegulationSettings } from '../../adapters/config/regulation.ts';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import type { Entity } from '../../contracts/config/entities.ts';
import type { RegulationSettings } from '../../contracts/config/regulation.ts';
import { ENV } from '../../contracts/env.ts';
import { noteRecurrence } from '../../domain/regulation/index.ts';
import type { CaseState } from '../../domain/regulation/index.ts';
import {
  lookForRecurring,
  mustLookForRecurring,
  recordRun,
  recurrenceAggregate,
  recurrenceId,
  recurrencePeriod,
} from '../../domain/regulation/recurrence/index.ts';
import type { NotedGroup, RecurrenceState } from '../../domain/regulation/recurrence/index.ts';
import { sha256 } from '../../domain/shared/journal/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { listCases } from '../_shared/list-cases.ts';
import { caseJournal } from '../_shared/regulation-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** What the monthly look needs of the world. */
export type RecurrencePorts = {
  entities: readonly Entity[];
  settings: RegulationSettings;
  /** Cases that changed since a moment: whatever occurred since then is among them. */
  list: (since: string) => Promise<CaseState[]>;
  cases: Journal<CaseState>;
  runs: Journal<RecurrenceState>;
};
/** What a look of one entity came to; `noted` are the cases that now await a classification for their group. */
type Looked = { id: string; population: number; groups: number; nearMisses: number; noted: string[] };

const ACTOR = 'system:check-recurrence';

/** The same group of the same size is one command, however often it is looked at. */
const note = async (
  { cases }: RecurrencePorts,
  { caseId, found }: NotedGroup,
  { now, request }: Invocation,
): Promise<string[]> => {
  const key = `recurrence:${sha256([found.rootCause, ...found.cases].join('|')).slice(0, 32)}`;
  const { kind } = await cases.execute(caseId, { key, actor: ACTOR, now, cause: { request } }, noteRecurrence(found));
  return kind === 'written' ? [caseId] : [];
};

/**
 * Looks for recurring incidents of every entity that has to. Each group is noted before the run is journaled, so that a run
 * that died in between is made up for by the next one of the same month.
 */
export const checkRecurrenceStep =
  (ports: RecurrencePorts) =>
  async (_input: object, invocation: Invocation): Promise<{ now: string; looked: Looked[] }> => {
    const { now, request } = invocation;
    const { month, since } = recurrencePeriod(now);
    const cases = await ports.list(since);
    const looked: Looked[] = [];
    for (const entity of ports.entities.filter(mustLookForRecurring)) {
      const { run, noted } = lookForRecurring(entity, cases, { now, settings: ports.settings });
      const news: string[] = [];
      for (const group of noted) news.push(...(await note(ports, group, invocation)));
      const id = recurrenceId(month, entity.id);
      await ports.runs.execute(id, { key: `look:${now}`, actor: ACTOR, now, cause: { request } }, recordRun(run));
      looked.push({
        id,
        population: run.population,
        groups: run.groupCount,
        nearMisses: run.nearMissCount,
        noted: news,
      });
    }
    return { now, looked };
  };

export const handler = step(z.object({}), () => {
  const table = environment(ENV.regulationTable);
  return checkRecurrenceStep({
    entities: readEntities(),
    settings: readRegulationSettings(),
    list: (since) => listCases(table, since),
    cases: caseJournal(),
    runs: dynamoJournal(recurrenceAggregate, table),
  });
});
