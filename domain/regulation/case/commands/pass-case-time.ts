import type { Decision } from '../../../shared/journal/index.ts';
import { after, HOUR } from '../../../shared/time.ts';
import type { CaseState } from '../case-state.ts';

/** Undecided this long after awareness, CISO and compliance are paged: four hours remain of the 24. */
const UNDECIDED_MS = 20 * HOUR;

/** Since when planning counts: the decided awareness, or until then the earliest moment there was. */
export const plannedAwareness = ({ awareness, detectedAt }: CaseState): string => awareness.dora?.awareAt ?? detectedAt;

/** When an undecided major proposal is paged; undefined when nothing is undecided. */
export const undecidedPageAt = (state: CaseState): string | undefined => {
  const isUndecided = state.verdict?.major === true && state.classification === undefined;
  return isUndecided && !state.isUndecidedPaged ? after(plannedAwareness(state), UNDECIDED_MS) : undefined;
};

/** Pages CISO and compliance when nobody has classified. */
export const passCaseTime =
  (now: string) =>
  (state: CaseState | undefined): Decision => {
    const due = state === undefined ? undefined : undecidedPageAt(state);
    return due !== undefined && due <= now
      ? { kind: 'event', type: 'regulation.classification-overdue', data: { dueAt: due } }
      : { kind: 'nothing' };
  };
