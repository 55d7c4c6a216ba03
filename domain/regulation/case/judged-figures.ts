import { classificationOfFacts } from '../facts/classification-of-facts.ts';
import type { ClassificationFigures } from '../facts/classification-of-facts.ts';
import { gravestOf } from '../facts/graver-value.ts';
import type { CaseState } from './case-state.ts';

/** What a case is judged by now: of two values that contradict each other the graver, until a person said which holds. */
export const figuresOf = (
  { facts, contradictions }: CaseState,
  memberState: string,
): { figures: ClassificationFigures; unknown: string[] } =>
  classificationOfFacts((key) => gravestOf(key, facts[key]?.value, contradictions[key]?.value), memberState);

/**
 * What it was judged by when it was gravest. Whether it "at no time" met the criteria is asked of these: every figure there
 * was, contradicting ones too, and none that was taken back as wrong.
 * @law 2025/301 Art. 2(i)
 */
export const peakFiguresOf = (
  { facts, contradictions, peaks }: CaseState,
  memberState: string,
): ClassificationFigures =>
  classificationOfFacts((key) => {
    const now = gravestOf(key, facts[key]?.value, contradictions[key]?.value);
    return gravestOf(key, peaks[key], now);
  }, memberState).figures;
