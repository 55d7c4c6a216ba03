import type { Decision } from '../../../shared/journal/index.ts';
import type { CaseState } from '../case-state.ts';

type Other = Pick<CaseState, 'id' | 'detectedAt'>;

/** Another case of the same entity goes on in this one: nobody could know later than the earlier of the two was detected. */
export const absorbCase =
  ({ id: caseId, detectedAt }: Other) =>
  (state: CaseState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such case' };
    return state.id === caseId || state.absorbed?.includes(caseId) === true
      ? { kind: 'nothing' }
      : { kind: 'event', type: 'regulation.case-absorbed', data: { caseId, detectedAt } };
  };

/** This case goes on in another one. What an authority knows of it goes on here, under its own reference. */
export const mergeCase =
  (into: string) =>
  (state: CaseState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such case' };
    return state.mergedInto === into
      ? { kind: 'nothing' }
      : { kind: 'event', type: 'regulation.case-merged', data: { into } };
  };
