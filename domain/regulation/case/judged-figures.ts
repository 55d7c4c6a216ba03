import { classificationOfFacts } from '../facts/classification-of-facts.ts';
import type { ClassificationFigures } from '../facts/classification-of-facts.ts';
import type { FactValue, RecordedFactValue } from '../facts/fact-value.ts';
import { graver } from '../facts/graver-value.ts';
import type { CaseState } from './case-state.ts';

/** Of two values that contradict each other the graver counts until a person has said which holds. */
const cautious = ({ facts, contradictions }: CaseState, key: string): RecordedFactValue | undefined => {
  const [held, claimed] = [facts[key], contradictions[key]];
  return claimed === undefined ? held : graver(held, claimed);
};

/** What a case is judged by now. */
export const figuresOf = (
  state: CaseState,
  memberState: string,
): { figures: ClassificationFigures; unknown: string[] } =>
  classificationOfFacts((key): FactValue | undefined => cautious(state, key)?.value, memberState);

/** What it was judged by when it was gravest. Whether it "at no time" met the criteria is asked of these. */
export const peakFiguresOf = (state: CaseState, memberState: string): ClassificationFigures =>
  classificationOfFacts((key): FactValue | undefined => (state.peaks[key] ?? state.facts[key])?.value, memberState)
    .figures;
