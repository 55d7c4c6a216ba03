import type { Entity } from '../../../contracts/config/entities.ts';
import type { RegulationSettings } from '../../../contracts/config/regulation.ts';
import type { CaseState } from '../case/case-state.ts';
import type { FoundRecurrence } from '../case/commands/note-recurrence.ts';
import { CLASSIFICATION_RULE_VERSION, findRecurring } from '../dora/index.ts';
import type { RecurringGroup } from '../dora/index.ts';
import { recurrencePeriod } from './period.ts';
import { recurrencePopulation } from './population.ts';
import { recurrenceId } from './recurrence-id.ts';
import type { FoundGroup, RecurrenceRun } from './recurrence-state.ts';

/** What the journal keeps stays small, whatever recurs. */
const MOST_CASES_NAMED = 10;
const MOST_GROUPS = 20;
const MOST_CASES = 100;

const foundGroup = ({
  rootCause,
  incidents,
  firstOccurredAt,
  lastOccurredAt,
  verdict,
}: RecurringGroup): FoundGroup => ({
  rootCause,
  cases: incidents.slice(-MOST_CASES_NAMED),
  count: incidents.length,
  firstOccurredAt,
  lastOccurredAt,
  criteria: verdict.criteria,
  thresholdsMet: verdict.thresholdsMet,
});

/** What is noted on the newest case of a group, by that case's id. */
export type NotedGroup = { caseId: string; found: FoundRecurrence };

const notedGroup = (group: RecurringGroup, runId: string): NotedGroup[] => {
  const { rootCause, incidents, firstOccurredAt, lastOccurredAt, criteria } = group;
  const [caseId, cases, count] = [incidents.at(-1), incidents.slice(-MOST_CASES), incidents.length];
  if (caseId === undefined) return [];
  return [{ caseId, found: { rootCause, cases, count, firstOccurredAt, lastOccurredAt, criteria, runId } }];
};

const latestFirst = (a: FoundGroup, b: FoundGroup): number => (a.lastOccurredAt < b.lastOccurredAt ? 1 : -1);
const nearestFirst = (a: FoundGroup, b: FoundGroup): number => b.thresholdsMet - a.thresholdsMet || b.count - a.count;

/** Whether an entity has to look every month. @law 2024/1772 Art. 8(2) */
export const mustLookForRecurring = ({ regime, microenterprise, article16 }: Entity): boolean =>
  regime === 'dora' && !microenterprise && !article16;

/**
 * The monthly assessment of one entity: which of its non-major incidents are one major incident together, and which recurred
 * without that. `cases`: those of the entity that may have occurred in the period.
 * @law 2024/1772 Art. 8(2)
 */
export const lookForRecurring = (
  entity: Entity,
  cases: readonly CaseState[],
  { now, settings }: { now: string; settings: RegulationSettings },
): { run: RecurrenceRun; noted: NotedGroup[] } => {
  const { month, since } = recurrencePeriod(now);
  const own = cases.filter(({ entityId }) => entityId === entity.id);
  const { incidents, withoutRootCause } = recurrencePopulation(own, { since, memberState: entity.memberState });
  const { groups, nearMisses } = findRecurring(entity, incidents, settings);
  const run: RecurrenceRun = {
    entityId: entity.id,
    month,
    since,
    population: incidents.length + withoutRootCause.length,
    groups: groups.map(foundGroup).sort(latestFirst).slice(0, MOST_GROUPS),
    groupCount: groups.length,
    nearMisses: nearMisses.map(foundGroup).sort(nearestFirst).slice(0, MOST_GROUPS),
    nearMissCount: nearMisses.length,
    withoutRootCause: withoutRootCause.slice(0, MOST_CASES),
    withoutRootCauseCount: withoutRootCause.length,
    ruleVersion: CLASSIFICATION_RULE_VERSION,
    settingsVersion: settings.version,
  };
  return { run, noted: groups.flatMap((group) => notedGroup(group, recurrenceId(month, entity.id))) };
};
