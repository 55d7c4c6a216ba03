import { personal } from '../../../shared/journal/index.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import { isLateClassification } from '../../clocks/initial-notification.ts';
import type { CaseState, Classification } from '../case-state.ts';

/** What was taken back for good is not decided again: the merged case keeps what it owes. */
const isSettled = ({ classification, reclassified }: CaseState, at: string): boolean =>
  reclassified !== undefined || (classification?.major === true && classification.at <= at);

const isLate = ({ awareness, detectedAt }: CaseState, classifiedAt: string): boolean =>
  isLateClassification({ awareAt: awareness.dora?.awareAt ?? detectedAt, classifiedAt });

/**
 * The merged case was classified as major, and this one was not, or only later: the clock runs from the earlier moment.
 * @law 2025/301 Art. 5(1)(a)
 */
export const earlierClassification =
  ({ at, criteria, ground }: Classification, reason: string) =>
  (state: CaseState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such case' };
    if (isSettled(state, at)) return { kind: 'nothing' };
    const data = {
      major: true,
      criteria: [...new Set([...criteria, ...(state.classification?.criteria ?? [])])],
      isLate: isLate(state, at),
      ...(ground === undefined ? {} : { ground }),
      reason: personal(reason),
    };
    return { kind: 'event', type: 'regulation.classification-decided', data };
  };
