import type { Criterion } from '../../../contracts/config/regulation.ts';
import { classifyIncident } from './classify-incident.ts';
import type { Verdict } from './classify-incident.ts';
import { collectiveFacts } from './collective-facts.ts';
import type { OccurredIncident, RecurringEntity } from './recurring-question.ts';
import { sixMonthsAfter } from './six-months.ts';
import type { Readings } from './threshold.ts';

/** Incidents of one apparent root cause within six months, judged as one. */
export type RecurringGroup = {
  rootCause: string;
  /** Ids, in the order of occurrence. */
  incidents: string[];
  /** UTC ISO 8601; fields 4.16 and, for the last, 2.2 and 3.2. */
  firstOccurredAt: string;
  lastOccurredAt: string;
  major: boolean;
  criteria: Criterion[];
  /** All of the verdict: reasons, and what is missing to a near miss. */
  verdict: Verdict;
};
/** `nearMisses` recur without being major together: what the next monthly assessment should watch. */
export type Recurring = { groups: RecurringGroup[]; nearMisses: RecurringGroup[] };

type Dated = OccurredIncident & { at: number };
type Window = readonly [Dated, ...Dated[]];

/** Code units, not a locale's order: the same everywhere. */
const compareIds = (a: Dated, b: Dated): number => (a.id < b.id ? -1 : 1);

/**
 * The largest sets of incidents with not more than six months between first and last, at least two of them. A set is as
 * large as it can be since adding an incident never makes less of the whole; two sets may share incidents.
 */
const windowsOf = (sorted: readonly Dated[]): Window[] => {
  const windows: Window[] = [];
  let end = 0;
  for (const [start, first] of sorted.entries()) {
    const before = end;
    const limit = sixMonthsAfter(first.at);
    while (end < sorted.length && (sorted[end]?.at ?? limit) <= limit) end += 1;
    if (end > before && end - start > 1) windows.push([first, ...sorted.slice(start + 1, end)]);
  }
  return windows;
};

const judge = (window: Window, readings: Readings): RecurringGroup => {
  const [first, ...others] = window;
  const facts = collectiveFacts(
    first.facts,
    others.map((incident) => incident.facts),
    readings,
  );
  const verdict = classifyIncident(facts, readings);
  return {
    rootCause: first.rootCause,
    incidents: window.map(({ id }) => id),
    firstOccurredAt: new Date(first.at).toISOString(),
    lastOccurredAt: new Date(Math.max(...window.map(({ at }) => at))).toISOString(),
    major: verdict.major,
    criteria: verdict.criteria,
    verdict,
  };
};

const isExempt = ({ microenterprise, article16 }: RecurringEntity): boolean => microenterprise || article16;

/**
 * Which non-major incidents are one major incident together: at least two within six months, the same apparent root cause,
 * collectively major. Assessed every month; not by micro-enterprises nor by the entities of DORA Art. 16(1). Groups come
 * in the order of their first incident.
 *
 * @law 2024/1772 Art. 8(2)
 */
export const findRecurring = (
  entity: RecurringEntity,
  incidents: readonly OccurredIncident[],
  readings: Readings,
): Recurring => {
  if (isExempt(entity)) return { groups: [], nearMisses: [] };
  const sorted = incidents
    .filter(({ major }) => !major)
    .map((incident): Dated => ({ ...incident, at: Date.parse(incident.occurredAt) }))
    .sort((a, b) => a.at - b.at || compareIds(a, b));
  const byRootCause = Map.groupBy(sorted, ({ rootCause }) => rootCause);
  const judged = [...byRootCause.values()]
    .flatMap(windowsOf)
    .map((window) => judge(window, readings))
    .sort((a, b) => Date.parse(a.firstOccurredAt) - Date.parse(b.firstOccurredAt));
  return { groups: judged.filter(({ major }) => major), nearMisses: judged.filter(({ major }) => !major) };
};
