import type { CaseState } from '../case/case-state.ts';
import { awaitsClassification } from '../case/major-proposal.ts';
import type { Quarter } from './quarter.ts';

/** What was held not to be major in a quarter, by rule or by a person; dismissed incidents are looked at too. */
export const samplePopulation = (cases: readonly CaseState[], { from, to }: Quarter): CaseState[] =>
  cases.filter(
    (state) =>
      state.detectedAt >= from &&
      state.detectedAt < to &&
      !awaitsClassification(state) &&
      (state.classification?.major !== true || state.reclassified !== undefined),
  );
