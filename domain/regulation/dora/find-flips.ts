import type { ClassificationFacts } from './classification-facts.ts';
import { ALL_THRESHOLDS, decideMajor } from './decide-major.ts';
import type { Change, Readings } from './threshold.ts';

/**
 * The smallest single changes that turn the verdict, the other facts as they are: each has been judged again. None when it
 * takes more than one.
 */
export const findFlips = (facts: ClassificationFacts, readings: Readings): Change[] => {
  const { major } = decideMajor(facts, readings);
  return ALL_THRESHOLDS.flatMap((threshold) => threshold.changes(facts, readings)).filter(
    (change) => decideMajor(change.facts, readings).major !== major,
  );
};

/** `Major with at least 1,501 clients affected (now 1,200).` */
export const flipWords = (major: boolean, { says }: Change): string => `${major ? 'Not major' : 'Major'} ${says}.`;
