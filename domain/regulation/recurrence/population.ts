import type { CaseState } from '../case/case-state.ts';
import { figuresOf } from '../case/judged-figures.ts';
import type { OccurredIncident } from '../dora/index.ts';
import { EEA_MEMBER_STATES } from '../eea-member-states.ts';

/** What a monthly look compares, and what it cannot compare. */
export type Population = { incidents: OccurredIncident[]; withoutRootCause: string[] };

const textOf = ({ facts }: CaseState, key: string): string | undefined => {
  const value = facts[key]?.value;
  return typeof value === 'string' ? value : undefined;
};

/** When it occurred, or until somebody says so when it was detected. */
export const occurredAt = (state: CaseState): string => textOf(state, 'occurredAt') ?? state.detectedAt;

/**
 * Whether an incident is major by itself: as decided, or as long as nobody has decided as proposed. One that was classified
 * only for a group it belongs to stays comparable with what comes after it.
 */
const isMajorAlone = ({ classification, verdict, reclassified, recurrence }: CaseState): boolean => {
  if (reclassified !== undefined) return false;
  const proposed = verdict?.major ?? false;
  return recurrence === undefined ? (classification?.major ?? proposed) : proposed;
};

const factsOf = (state: CaseState, home: string): OccurredIncident['facts'] => {
  const { figures } = figuresOf(state, home);
  return { ...figures, memberStates: EEA_MEMBER_STATES.filter((code) => figures.memberStates.includes(code)) };
};

/**
 * The non-major incidents of an entity since a moment, as `findRecurring` takes them. What turned out to be no incident, or one
 * with another, does not count; what nobody has named a root cause for is listed apart.
 * @law 2024/1772 Art. 8(2)
 */
export const recurrencePopulation = (
  cases: readonly CaseState[],
  { since, memberState }: { since: string; memberState: string },
): Population => {
  const compared = cases.filter(
    (state) =>
      state.incidentStatus !== 'dismissed' &&
      state.mergedInto === undefined &&
      occurredAt(state) >= since &&
      !isMajorAlone(state),
  );
  const withoutRootCause = compared.filter((state) => textOf(state, 'rootCause') === undefined).map(({ id }) => id);
  const incidents = compared.flatMap((state): OccurredIncident[] => {
    const rootCause = textOf(state, 'rootCause');
    if (rootCause === undefined) return [];
    return [
      { id: state.id, occurredAt: occurredAt(state), rootCause, major: false, facts: factsOf(state, memberState) },
    ];
  });
  return { incidents, withoutRootCause: withoutRootCause.sort() };
};
