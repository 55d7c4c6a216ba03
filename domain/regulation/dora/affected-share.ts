import type { ClassificationFacts } from './classification-facts.ts';
import { aroundShare, isMoreThanShare } from './exact-decimal.ts';
import { acrossThreshold } from './threshold.ts';
import type { Change, SubPoint } from './threshold.ts';

/** A share of a whole that meets a threshold when it is exceeded. */
export type AffectedShare = {
  point: string;
  field: string;
  percent: number;
  /** Smallest units in one: 1 for what is counted, 100 for amounts in cents. */
  perUnit: 1 | 100;
  part: (facts: ClassificationFacts) => number;
  whole: (facts: ClassificationFacts) => number;
  put: (facts: ClassificationFacts, part: number) => ClassificationFacts;
  say: (part: number) => string;
  /** `clients affected`. */
  noun: string;
  /** `15,000 clients that use the service`. */
  wholeWords: (whole: number) => string;
};

export const isShareExceeded = ({ part, percent, whole }: AffectedShare, facts: ClassificationFacts): boolean =>
  isMoreThanShare(part(facts), percent, whole(facts));

/** Met strictly above the share; of nothing, by any affected one. */
export const pointOfShare = (share: AffectedShare): SubPoint => ({
  point: share.point,
  isMet: (facts) => isShareExceeded(share, facts),
  says: (facts) =>
    `${share.say(share.part(facts))} ${share.noun}, more than ${share.percent} % of ${share.wholeWords(share.whole(facts))}`,
});

/** The change across the share or, when that is smaller, across a number that meets the same threshold. */
export const changeOfShare = (share: AffectedShare, facts: ClassificationFacts, most = Infinity): Change => {
  const { field, percent, perUnit, say, noun } = share;
  const now = share.part(facts);
  const byShare = aroundShare(percent, share.whole(facts), perUnit);
  const around = byShare.within < most ? byShare : { within: most, above: most + 1 };
  const isMet = isShareExceeded(share, facts) || now > most;
  return acrossThreshold({ field, now, isMet, ...around, put: (part) => share.put(facts, part), say, noun });
};
