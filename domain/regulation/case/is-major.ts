import type { CaseState } from './case-state.ts';

/** Whether a person classified it as major, and nobody reclassified it since. */
export const isMajor = ({ classification, reclassified }: CaseState): boolean =>
  classification?.major === true && reclassified === undefined;
