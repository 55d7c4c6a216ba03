import type { Decision } from '../../../shared/journal/index.ts';
import { after, HOUR } from '../../../shared/time.ts';
import type { CaseState } from '../case-state.ts';
import { awaitsClassification, majorProposal } from '../major-proposal.ts';

/** Undecided this long after awareness, CISO and compliance are paged: four hours remain of the 24. */
const UNDECIDED_MS = 20 * HOUR;

/** When an undecided major proposal is paged; undefined when nothing is undecided. */
export const undecidedPageAt = (state: CaseState): string | undefined => {
  const proposal = awaitsClassification(state) ? majorProposal(state) : undefined;
  return proposal === undefined || state.isUndecidedPaged ? undefined : after(proposal.owedSince, UNDECIDED_MS);
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
