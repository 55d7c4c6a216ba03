import type { ClassificationFacts } from './classification-facts.ts';
import { ALL_THRESHOLDS, isMajor } from './decide-major.ts';
import type { Change, Readings } from './threshold.ts';

/**
 * The smallest single changes that turn the verdict, the other facts as they are: each has been judged again. None when it
 * takes more than one.
 */
export const findFlips = (facts: ClassificationFacts, readings: Readings): Change[] => {
  const major = isMajor(facts, readings);
  return ALL_THRESHOLDS.flatMap((threshold) => threshold.changes(facts, readings)).filter(
    (change) => isMajor(change.facts, readings) !== major,
  );
};

/** `Major with at least 1,501 clients affected (now 1,200).` */
export const flipWords = (major: boolean, { says }: Change): string => `${major ? 'Not major' : 'Major'} ${says()}.`;
