import type { Criterion, RegulationSettings } from '../../../contracts/config/regulation.ts';
import type { ClassificationFacts } from './classification-facts.ts';

/** The approved readings, and the entity's home Member State where a reading asks for it. */
export type Readings = RegulationSettings & { home?: string };

/** A sub-point of the law that facts fulfil or not. */
export type SubPoint = {
  /** `9(1)(a)`. */
  point: string;
  isMet: (facts: ClassificationFacts, readings: Readings) => boolean;
  /** By which figure it is met; only asked for when it is. */
  says: (facts: ClassificationFacts, readings: Readings) => string;
};

/** One figure or answer changed by as little as carries it across a threshold: how near the facts are. */
export type Change = {
  /** Dotted, as in the facts. */
  field: string;
  facts: ClassificationFacts;
  /** `with at least 1,501 clients affected (now 1,200)`. Only asked for when it turns a verdict. */
  says: () => string;
};

/** What the law judges together: any sub-point meets it, and several meet it once. */
export type Threshold = {
  criterion: Criterion;
  points: readonly SubPoint[];
  changes: (facts: ClassificationFacts, readings: Readings) => Change[];
};

export const isThresholdMet = ({ points }: Threshold, facts: ClassificationFacts, readings: Readings): boolean => {
  for (const point of points) if (point.isMet(facts, readings)) return true;
  return false;
};

/** A sentence for each sub-point met: `Article 9(1)(b): 120,000 clients are affected, more than 100,000.` */
export const reasonsOf = ({ points }: Threshold, facts: ClassificationFacts, readings: Readings): string[] =>
  points
    .filter((point) => point.isMet(facts, readings))
    .map(({ point, says }) => `Article ${point}: ${says(facts, readings)}.`);

type Figure = {
  field: string;
  now: number;
  isMet: boolean;
  /** The largest figure that does not meet the threshold, and the smallest that does. */
  within: number;
  above: number;
  put: (value: number) => ClassificationFacts;
  say: (figure: number) => string;
  /** `clients affected`. */
  noun: string;
};

/** The change that carries a figure just across its threshold. */
export const acrossThreshold = ({ field, now, isMet, within, above, put, say, noun }: Figure): Change => {
  const to = isMet ? within : above;
  return {
    field,
    facts: put(to),
    says: () => `with at ${isMet ? 'most' : 'least'} ${say(to)} ${noun} (now ${say(now)})`,
  };
};

type Question = { field: string; now: boolean; put: (value: boolean) => ClassificationFacts; yes: string; no: string };

/** The change of an answer to its opposite. */
export const otherAnswer = ({ field, now, put, yes, no }: Question): Change => ({
  field,
  facts: put(!now),
  says: () => `if ${now ? no : yes}`,
});
