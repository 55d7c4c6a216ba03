import type { FactValue, RecordedFactValue, ReportedFact } from '../../facts/fact-value.ts';
import { CLASSIFICATION_KEYS } from '../../facts/fact-keys.ts';
import { gravestOf } from '../../facts/graver-value.ts';
import { isSameValue } from '../../facts/is-same-value.ts';
import type { CaseState } from '../case-state.ts';

/** What one reporter said at one moment, as the survivor's case records it. `at`: UTC ISO 8601. */
export type CarriedFacts = { from: string; at: string; facts: ReportedFact[] };

/** That one of two ended says nothing of both. */
const ENDS = ['recoveredAt', 'resolvedAt'];

const clearOf = (value: FactValue, revealed: ReadonlyMap<string, string>): ReportedFact['value'] | undefined =>
  typeof value === 'object' && !Array.isArray(value) ? revealed.get(value.ref) : value;

/** A figure counts when it makes the survivor's graver, the occurrence when it is earlier, anything else when it is news. */
const isWorthCarrying = (held: FactValue | undefined, key: string, value: FactValue): boolean => {
  if (ENDS.includes(key)) return false;
  if (held === undefined) return true;
  if (key === 'occurredAt') return typeof value === 'string' && typeof held === 'string' && value < held;
  const gravest = CLASSIFICATION_KEYS.includes(key) ? gravestOf(key, held, value) : held;
  return gravest !== undefined && !isSameValue(gravest, held);
};

const together = (facts: readonly (RecordedFactValue & { fact: ReportedFact })[]): CarriedFacts[] => {
  const groups = new Map<string, CarriedFacts>();
  for (const { from, at, fact } of facts) {
    const group = groups.get(`${from} ${at}`) ?? { from, at, facts: [] };
    groups.set(`${from} ${at}`, { ...group, facts: [...group.facts, fact] });
  }
  return [...groups.values()];
};

/**
 * What the survivor's case learns from the merged one, under the name of whoever said it: nobody's word is silently replaced,
 * so two actual figures become a contradiction that people settle.
 */
export const carriedFacts = (
  survivor: CaseState,
  merged: CaseState,
  revealed: ReadonlyMap<string, string>,
): CarriedFacts[] =>
  together(
    [...Object.entries(merged.facts), ...Object.entries(merged.contradictions)].flatMap(([key, known]) => {
      const held = survivor.facts[key]?.value;
      if (!isWorthCarrying(held, key, known.value)) return [];
      const value = clearOf(gravestOf(key, held, known.value) ?? known.value, revealed);
      return value === undefined ? [] : [{ ...known, fact: { key, value, basis: known.basis } }];
    }),
  );
