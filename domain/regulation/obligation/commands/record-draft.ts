import { personal } from '../../../shared/journal/index.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import { HOUR } from '../../../shared/time.ts';
import type { Draft, ObligationState } from '../obligation-state.ts';

/** The revision that is to be drafted now; undefined when none is. */
export const nextRevision = (state: ObligationState | undefined): number | undefined =>
  state?.status === 'open' && state.hold === undefined ? state.revision + 1 : undefined;

/** Records a draft of the revision that was due; the same again changes nothing. */
export const recordDraft =
  (draft: Draft) =>
  (state: ObligationState | undefined): Decision =>
    nextRevision(state) === draft.revision
      ? { kind: 'event', type: 'regulation.report-drafted', data: draft }
      : { kind: 'nothing' };

/** New facts of the case: a draft that nobody has approved is made again from them. */
export const noticeFacts =
  (round: number) =>
  (state: ObligationState | undefined): Decision =>
    state?.status === 'drafted' && (state.draft?.round ?? round) < round
      ? { kind: 'event', type: 'regulation.redraft-due', data: { round } }
      : { kind: 'nothing' };

/** What two people decided on the draft; rejected, sent back or unanswered, it is drafted again. */
export const applyReportOutcome =
  (decision: 'approved' | 'rejected' | 'sent-back' | 'expired', reason: string, revision: number) =>
  (state: ObligationState | undefined): Decision => {
    if (state?.status !== 'drafted' || state.revision !== revision) return { kind: 'nothing' };
    return {
      kind: 'event',
      type: decision === 'approved' ? 'regulation.report-approved' : 'regulation.report-rejected',
      data: { decision, gaps: state.draft?.gaps ?? [], reason: personal(reason) },
    };
  };

const isLastHour = ({ isLastHour: hasBegun, clock }: ObligationState, now: string): boolean =>
  hasBegun || Date.parse(clock.due) - Date.parse(now) <= HOUR;

/**
 * Gaps may go out in the last 60 minutes before the limit only, when lint blocks nothing any more. The approval by two people,
 * or by one through break-glass, still follows and lists them.
 */
export const acceptGaps =
  (reason: string, now: string) =>
  (state: ObligationState | undefined): Decision => {
    if (state?.status !== 'drafted') return { kind: 'refused', reason: 'there is no draft that waits' };
    const gaps = state.draft?.gaps ?? [];
    if (gaps.length === 0 || state.isGapsAccepted) return { kind: 'nothing' };
    if (!isLastHour(state, now))
      return {
        kind: 'refused',
        reason: `fields are missing (${gaps.join(', ')}): possible only in the last hour before ${state.clock.due}`,
      };
    return { kind: 'event', type: 'regulation.gaps-accepted', data: { gaps, reason: personal(reason) } };
  };
