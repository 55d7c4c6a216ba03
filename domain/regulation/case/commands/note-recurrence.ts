import type { Decision } from '../../../shared/journal/index.ts';
import type { CaseState, Recurrence } from '../case-state.ts';

/** What the monthly run found, for the newest case of the group. */
export type FoundRecurrence = Omit<Recurrence, 'at' | 'seq'>;

const isKnown = ({ recurrence }: CaseState, found: FoundRecurrence): boolean =>
  recurrence?.rootCause === found.rootCause && found.cases.every((id) => recurrence.cases.includes(id));

/**
 * Notes on the newest case of a recurring group that the incidents are major together; the compliance desk is asked to
 * classify it as that one major incident. A group that was noted and only became smaller is no news.
 * @law 2024/1772 Art. 8(2)
 */
export const noteRecurrence =
  (found: FoundRecurrence) =>
  (state: CaseState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such case' };
    if (isKnown(state, found)) return { kind: 'nothing' };
    return { kind: 'event', type: 'regulation.recurrence-found', data: found };
  };
