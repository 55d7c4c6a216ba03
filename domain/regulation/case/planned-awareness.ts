import type { CaseState } from './case-state.ts';

/** Since when planning counts: the decided awareness, or until then the earliest moment there was. */
export const plannedAwareness = ({ awareness, detectedAt }: CaseState): string => awareness.dora?.awareAt ?? detectedAt;
