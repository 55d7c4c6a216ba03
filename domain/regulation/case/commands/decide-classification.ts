import { personal } from '../../../shared/journal/index.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import { isLateClassification } from '../../clocks/initial-notification.ts';
import type { CaseState } from '../case-state.ts';
import { awaitsClassification, criteriaOf, groundOf } from '../major-proposal.ts';

/** Whether a question about the class is owed: a major proposal that nobody has decided on or is asked about. */
export const mustAskForClassification = (state: CaseState): boolean => !state.isAsking && awaitsClassification(state);

/** A major proposal asks the compliance desk to classify. */
export const requestClassification = (state: CaseState | undefined): Decision =>
  state !== undefined && mustAskForClassification(state)
    ? { kind: 'event', type: 'regulation.classification-requested', data: { request: state.requests + 1 } }
    : { kind: 'nothing' };

/** Nobody decided on a request, or it fell away: while the proposal stays major it is asked again. */
export const endClassificationRequest =
  (request: number, outcome: 'sent-back' | 'expired' | 'cancelled') =>
  (state: CaseState | undefined): Decision =>
    state?.isAsking === true && state.requests === request
      ? { kind: 'event', type: 'regulation.classification-unanswered', data: { request, outcome } }
      : { kind: 'nothing' };

const STANDS = 'it is classified as major: only a reclassification takes that back';

/** Classified as major only after 24 hours from awareness; marked for the auditor.
 * @law 2025/301 Art. 5(2)
 */
const isLate = ({ awareness }: CaseState, classifiedAt: string): boolean => {
  const awareAt = awareness.dora?.awareAt;
  return awareAt !== undefined && isLateClassification({ awareAt, classifiedAt });
};

/**
 * A named role classifies, with time and reason. Once it is major only a reclassification under 2025/301 takes it back: no
 * falling figure does.
 * @law 2022/2554 Art. 18(1)
 */
export const decideClassification =
  (major: boolean, reason: string, classifiedAt: string) =>
  (state: CaseState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such case' };
    const { classification, verdict, recurrence } = state;
    if (classification?.major === true) return major ? { kind: 'nothing' } : { kind: 'refused', reason: STANDS };
    const decided = major
      ? { major, criteria: criteriaOf(verdict, recurrence), isLate: isLate(state, classifiedAt) }
      : { major, criteria: [], isLate: false };
    const data = { ...decided, ground: groundOf(verdict), reason: personal(reason) };
    return { kind: 'event', type: 'regulation.classification-decided', data };
  };
