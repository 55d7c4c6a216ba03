import { EEA_MEMBER_STATES } from '../eea-member-states.ts';
import type { EeaMemberState } from '../eea-member-states.ts';
import type { ClassificationFacts } from './classification-facts.ts';
import type { Change, Readings, Threshold } from './threshold.ts';

const NEEDED = 2;

const counts = (state: EeaMemberState, { classification, home }: Readings): boolean =>
  classification.memberStates === 'including-home' || state !== home;

/** The different Member States that count, in the order they were named. */
const counted = ({ memberStates }: ClassificationFacts, readings: Readings): EeaMemberState[] => {
  const different = memberStates.filter((state, index) => memberStates.indexOf(state) === index);
  return different.filter((state) => counts(state, readings));
};

const words = (states: readonly EeaMemberState[]): string =>
  states.length === 0 ? 'now none' : `now ${states.length}: ${states.join(', ')}`;

const fewer = (facts: ClassificationFacts, readings: Readings, states: EeaMemberState[]): Change => {
  const gone = states.slice(NEEDED - 1);
  const memberStates = facts.memberStates.filter((state) => !gone.includes(state));
  return {
    field: 'memberStates',
    facts: { ...facts, memberStates },
    says: () => `with an impact in at most one Member State${whichCount(readings)} (${words(states)})`,
  };
};

const more = (facts: ClassificationFacts, readings: Readings, states: EeaMemberState[]): Change => {
  const others = EEA_MEMBER_STATES.filter((state) => !states.includes(state) && counts(state, readings));
  return {
    field: 'memberStates',
    facts: { ...facts, memberStates: [...facts.memberStates, ...others.slice(0, NEEDED - states.length)] },
    says: () => `with an impact in at least two Member States${whichCount(readings)} (${words(states)})`,
  };
};

const whichCount = ({ classification }: Readings): string =>
  classification.memberStates === 'including-home' ? '' : ' other than the home one';

/**
 * Two or more Member States. Whether the home one is among them is a reading (Art. 4 speaks of other Member States).
 *
 * @law 2024/1772 Art. 4
 * @law 2024/1772 Art. 9(4)
 */
export const geographicalSpread: Threshold = {
  criterion: 'geographical_spread',
  points: [
    {
      point: '9(4)',
      isMet: (facts, readings) => counted(facts, readings).length >= NEEDED,
      says: (facts, readings) => {
        const states = counted(facts, readings);
        return `the incident has an impact in ${states.length} Member States (${states.join(', ')}), two or more`;
      },
    },
  ],
  changes: (facts, readings) => {
    const states = counted(facts, readings);
    return [(states.length >= NEEDED ? fewer : more)(facts, readings, states)];
  },
};
