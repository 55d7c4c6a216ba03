import type * as z from 'zod/mini';
import type { RecordedFact } from '../../shared/journal/index.ts';
import { CLASSIFICATION_KEYS } from '../facts/fact-keys.ts';
import type { RecordedFactValue } from '../facts/fact-value.ts';
import { graver, gravestOf } from '../facts/graver-value.ts';
import { isSameValue } from '../facts/is-same-value.ts';
import type { FactsRecorded } from './case-facts.ts';
import type { CaseState } from './case-state.ts';

type Reported = z.infer<typeof FactsRecorded>;
type Entry = Reported['facts'][number];

const without = <T>(record: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** Of several claims the gravest is kept; whoever made it may change their own. */
const claimed = (state: CaseState, key: string, known: RecordedFactValue): CaseState => {
  const before = state.contradictions[key];
  const claim = before === undefined || before.from === known.from ? known : graver(key, before, known);
  return { ...state, contradictions: { ...state.contradictions, [key]: claim } };
};

/**
 * A value that was overtaken goes to the peaks. One that was corrected was never right, so it does not; to correct a value
 * that was overtaken already, the one that holds is given again as a correction.
 */
const peaksAfter = ({ facts, peaks }: CaseState, { key, value, corrects }: Entry): CaseState['peaks'] => {
  const held = facts[key];
  if (held === undefined || !CLASSIFICATION_KEYS.includes(key)) return peaks;
  const isRepeated = isSameValue(held.value, value);
  if (corrects) return isRepeated ? without(peaks, key) : peaks;
  const gravest = gravestOf(key, peaks[key], held.value);
  return isRepeated || gravest === undefined ? peaks : { ...peaks, [key]: gravest };
};

/** A claim stands until somebody settles it, unless the two agree now, or whoever made it says something else. */
const claimsAfter = ({ contradictions }: CaseState, key: string, known: RecordedFactValue) => {
  const claim = contradictions[key];
  const isOver = claim !== undefined && (claim.from === known.from || isSameValue(claim.value, known.value));
  return isOver ? without(contradictions, key) : contradictions;
};

/** The case with what somebody reported. */
export const withFacts = (before: CaseState, { from, facts }: Reported, { occurredAt, seq }: RecordedFact): CaseState =>
  facts.reduce(
    (state, entry): CaseState => {
      const { key, value, basis } = entry;
      const known: RecordedFactValue = { value, basis, from, at: occurredAt, seq };
      if (entry.isContradiction) return claimed(state, key, known);
      return {
        ...state,
        facts: { ...state.facts, [key]: known },
        peaks: peaksAfter(state, entry),
        contradictions: claimsAfter(state, key, known),
      };
    },
    { ...before, round: before.round + 1 },
  );

/** The case once a person said which of two values holds: the other was wrong, so it is no peak either. */
export const withSettled = (state: CaseState, key: string, holds: 'held' | 'claimed'): CaseState => {
  const claim = state.contradictions[key];
  if (claim === undefined) return state;
  return {
    ...state,
    round: state.round + 1,
    facts: holds === 'claimed' ? { ...state.facts, [key]: claim } : state.facts,
    contradictions: without(state.contradictions, key),
  };
};
